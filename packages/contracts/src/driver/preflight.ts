import type { Exchange } from '../observation.ts';
import type { Caller } from '../step.ts';
import type { Target } from '../target.ts';
import { hasBadCredentials } from './bad-credentials.ts';
import { NoAnswer } from './capture.ts';
import { Unusable } from './inconclusive.ts';
import type { Line } from './line.ts';
import { isThrottle, pause } from './persist.ts';

/**
 * Makes sure that every caller is answered at all, in every region.
 *
 * @throws Unusable, with a sentence for whoever started the run.
 */
export async function ensureUsable(line: Line, target: Target): Promise<void> {
  const callers: readonly Caller[] = target.callers.other === undefined ? [{}] : [{}, { as: 'other' }];
  for (const at of target.regions.keys())
    for (const caller of callers) {
      const first = { ...caller, ...(at > 0 && { in: at }) };
      const refusal = refusalOf(await firstPage(line, target, first), target, first);
      if (refusal !== undefined) throw new Unusable(refusal);
    }
}

/**
 * What is asked first, when nothing is known yet.
 *
 * @throws Unusable where nobody answers, or nobody can ask.
 */
export async function firstPage(line: Line, target: Target, caller: Caller): Promise<Exchange> {
  const where = whereOf(target, caller);
  try {
    const question = { operation: 'ListLayers', input: { MaxItems: 1 }, ...caller } as const;
    return await often(async () => await line.call(question), target, line.signal);
  } catch (error) {
    if (error instanceof NoAnswer) throw new Unusable(silenceOf(error, where, target, caller), { cause: error });
    if (error instanceof Error && error.name.includes('Credentials'))
      throw new Unusable(`There are no credentials for ${where}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** Tries where another try may help: not where there is nobody. */
export async function often(
  call: () => Promise<Exchange>,
  { pause: first }: Target,
  signal: AbortSignal,
): Promise<Exchange> {
  for (let tried = 1; ; tried += 1) {
    try {
      const answer = await call();
      if (tried === TRIES || !isThrottle(answer)) return answer;
    } catch (error) {
      if (tried === TRIES || !(error instanceof NoAnswer) || NOBODY.test(error.message)) throw error;
    }
    await pause(first * 2 ** tried, signal);
  }
}

const TRIES = 6;
const NOBODY = /ENOTFOUND|ECONNREFUSED/;

const regionOf = ({ regions }: Target, caller: Caller): string => regions[caller.in ?? 0]!;

const whereOf = (target: Target, caller: Caller): string => {
  const { endpoint } = target;
  const region = regionOf(target, caller);
  if (endpoint === undefined) return `AWS in ${region}`;
  return (caller.in ?? 0) === 0 ? endpoint : `${endpoint} in ${region}`;
};

function silenceOf({ message }: NoAnswer, where: string, target: Target, caller: Caller): string {
  if (/ENOTFOUND|EAI_AGAIN/.test(message))
    return target.endpoint === undefined
      ? `No host for ${where} was found: is ${regionOf(target, caller)} a region with Lambda, and is there a network?`
      : `No host for ${where} was found.`;
  if (/ECONNREFUSED/.test(message)) return `Nothing listens at ${where}.`;
  return `${where} gave no answer: ${message}`;
}

/** Why a target cannot be judged after such a first answer; `undefined` where it can. */
function refusalOf(answer: Exchange, target: Target, caller: Caller): string | undefined {
  const { fault, status, output } = answer;
  const where = whereOf(target, caller);
  if (fault !== undefined && hasBadCredentials(answer)) return strangerTo(where, fault, target, caller);
  if (fault?.code.startsWith('AccessDenied') === true)
    return `${caller.as === 'other' ? 'The second account' : 'The caller'} may not list layers of ${where}: ${fault.message}`;
  if (fault === undefined && Array.isArray((output as { readonly Layers?: unknown }).Layers)) return undefined;
  // A refusal is the contracts' business, if it is one that the SDK understands.
  const isUnderstood =
    fault !== undefined && status <= 500 && !/^(SyntaxError|UnknownError|Error|TypeError)$/.test(fault.code);
  if (isUnderstood) return undefined;
  return `${where} does not answer as the layers API does: ListLayers gave ${status} without Layers.`;
}

/** In a region that an account has not enabled, AWS takes its keys for those of a stranger. */
function strangerTo(
  where: string,
  { code, message }: NonNullable<Exchange['fault']>,
  target: Target,
  caller: Caller,
): string {
  const said = `${code}: ${message}`;
  if ((caller.in ?? 0) === 0) return `${where} does not accept the credentials: ${said}`;
  const elsewhere = whereOf(target, { ...caller, in: 0 });
  return `${where} does not accept the credentials that ${elsewhere} accepts: is the region enabled? ${said}`;
}
