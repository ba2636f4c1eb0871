import { parseLayerArn } from '@org/layers-model';
import type { Exchange, World } from '../observation.ts';
import type { Caller } from '../step.ts';
import type { Target } from '../target.ts';
import { NoAnswer } from './capture.ts';
import { Unusable } from './inconclusive.ts';
import type { Line } from './line.ts';
import { isThrottle } from './persist.ts';

/** What is asked first, when nothing is known yet. */
const asked = async (line: Line, target: Target, caller: Caller): Promise<Exchange> => {
  const region = target.regions[caller.in ?? 0]!;
  const where = target.endpoint ?? `AWS in ${region}`;
  try {
    return await often(
      async () => await line.call({ operation: 'ListLayers', input: { MaxItems: 1 }, ...caller }),
      target,
    );
  } catch (error) {
    if (error instanceof NoAnswer) throw new Unusable(sentenceOf(error, where, region, target.endpoint));
    if (error instanceof Error && error.name.includes('Credentials'))
      throw new Unusable(`There are no credentials for ${where}: ${error.message}`, { cause: error });
    throw error;
  }
};

/** Tries where another try may help: not where there is nobody. */
async function often(call: () => Promise<Exchange>, { pause }: Target): Promise<Exchange> {
  for (let tried = 1; ; tried += 1) {
    try {
      const answer = await call();
      if (tried === TRIES || !isThrottle(answer)) return answer;
    } catch (error) {
      if (tried === TRIES || !(error instanceof NoAnswer) || NOBODY.test(error.message)) throw error;
    }
    await new Promise((resolve) => void setTimeout(resolve, pause * 2 ** tried));
  }
}

const TRIES = 6;
const NOBODY = /ENOTFOUND|ECONNREFUSED/;

const sentenceOf = ({ message }: NoAnswer, where: string, region: string, endpoint: string | undefined): string => {
  if (/ENOTFOUND|EAI_AGAIN/.test(message))
    return endpoint === undefined
      ? `No host for ${where} was found: is ${region} a region with Lambda, and is there a network?`
      : `No host for ${where} was found.`;
  if (/ECONNREFUSED/.test(message)) return `Nothing listens at ${where}.`;
  return `${where} gave no answer: ${message}`;
};

const BAD_CREDENTIALS =
  /^(UnrecognizedClient|InvalidSignature|InvalidClientTokenId|ExpiredToken|IncompleteSignature|SignatureDoesNotMatch|MissingAuthenticationToken)/;

/**
 * Makes sure that every caller is answered at all.
 *
 * @throws Unusable, with a sentence for whoever started the run.
 */
export async function ensureUsable(line: Line, target: Target): Promise<void> {
  const callers: readonly Caller[] = [{}, ...(target.callers.other === undefined ? [] : [{ as: 'other' } as const])];
  for (const caller of callers) {
    const { fault, status, output } = await asked(line, target, caller);
    const who = caller.as === 'other' ? 'The second account' : 'The caller';
    const where = target.endpoint ?? 'AWS';
    if (fault !== undefined && BAD_CREDENTIALS.test(fault.code))
      throw new Unusable(`${where} does not accept the credentials: ${fault.code}: ${fault.message}`);
    if (fault?.code.startsWith('AccessDenied')) throw new Unusable(`${who} may not list layers: ${fault.message}`);
    const isList = fault === undefined && Array.isArray((output as { readonly Layers?: unknown }).Layers);
    // A refusal is the contracts' business, if it is one that the SDK understands.
    if (
      !isList &&
      (fault === undefined || status > 500 || /^(SyntaxError|UnknownError|Error|TypeError)$/.test(fault.code))
    )
      throw new Unusable(`${where} does not answer as the layers API does: ListLayers gave ${status} without Layers.`);
  }
}

/** The accounts of the callers: the sentence that refuses to show a policy names the ARN it looked for (recorded). */
export async function accountsOf(line: Line, target: Target): Promise<World['accounts']> {
  const { callers } = target;
  const accountOf = async (caller: Caller): Promise<string | undefined> => {
    const input = { LayerName: 'nobody-has-this-layer', VersionNumber: 1 };
    const { fault } = await often(
      async () => await line.call({ operation: 'GetLayerVersionPolicy', input, ...caller }),
      target,
    );
    const [arn = ''] = /arn:\S+:layer:\S+/.exec(fault?.message ?? '') ?? [];
    const { accessKeyId } = await (callers[caller.as ?? 'owner'] ?? callers.owner)();
    return parseLayerArn(arn)?.account ?? (await listed(caller)) ?? accountLike(accessKeyId);
  };
  const listed = async (caller: Caller): Promise<string | undefined> => {
    const { output } = await asked(line, target, caller);
    const [layer] =
      (output as { readonly Layers?: readonly { readonly LayerArn?: string }[] } | undefined)?.Layers ?? [];
    return parseLayerArn(layer?.LayerArn ?? '')?.account;
  };
  const owner = await accountOf({});
  const other = callers.other === undefined ? undefined : await accountOf({ as: 'other' });
  return { ...(owner !== undefined && { owner }), ...(other !== undefined && { other }) };
}

const accountLike = (key: string): string | undefined => (/^\d{12}$/.test(key) ? key : undefined);
