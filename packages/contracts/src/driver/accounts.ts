import { parseLayerArn } from '@org/layers-model';
import type { World } from '../observation.ts';
import type { Caller } from '../step.ts';
import type { Target } from '../target.ts';
import { NoAnswer } from './capture.ts';
import { Unusable } from './inconclusive.ts';
import type { Line } from './line.ts';
import { firstPage, often } from './preflight.ts';

/**
 * The accounts of the callers, where they can be known.
 *
 * @throws Unusable where both are of one account: what is hidden from others would be seen, and laws seem broken.
 */
export async function accountsOf(line: Line, target: Target): Promise<World['accounts']> {
  const { callers } = target;
  const owner = await accountOf(line, target, {});
  const other = callers.other === undefined ? undefined : await accountOf(line, target, { as: 'other' });
  if (owner !== undefined && owner === other && !(await areNamedByKeys(target)))
    throw new Unusable(`Both callers are of account ${owner}: the second must be of another one.`);
  return { ...(owner !== undefined && { owner }), ...(other !== undefined && { other }) };
}

async function accountOf(line: Line, target: Target, caller: Caller): Promise<string | undefined> {
  const { callers } = target;
  const arn = await refusedArn(line, target, caller);
  const { accessKeyId } = await (callers[caller.as ?? 'owner'] ?? callers.owner)();
  return parseLayerArn(arn)?.account ?? (await listedAccount(line, target, caller)) ?? accountLike(accessKeyId);
}

/** The sentence that refuses to show a policy names the ARN it looked for (recorded). */
async function refusedArn(line: Line, target: Target, caller: Caller): Promise<string> {
  const input = { LayerName: 'nobody-has-this-layer', VersionNumber: 1 };
  const ask = async () => await line.call({ operation: 'GetLayerVersionPolicy', input, ...caller });
  try {
    const { fault } = await often(ask, target, line.signal);
    return /arn:\S+:layer:\S+/.exec(fault?.message ?? '')?.[0] ?? '';
  } catch (error) {
    // Others may tell.
    if (error instanceof NoAnswer) return '';
    throw error;
  }
}

async function listedAccount(line: Line, target: Target, caller: Caller): Promise<string | undefined> {
  const { output } = await firstPage(line, target, caller);
  const { Layers = [] } = (output ?? {}) as { readonly Layers?: readonly { readonly LayerArn?: string }[] };
  return parseLayerArn(Layers[0]?.LayerArn ?? '')?.account;
}

const accountLike = (key: string): string | undefined => (/^\d{12}$/.test(key) ? key : undefined);

/** Emulators take a key of twelve digits for the account; one that takes two of them for one is judged for it. */
async function areNamedByKeys({ callers: { owner, other } }: Target): Promise<boolean> {
  const ids = [(await owner()).accessKeyId, (await other?.())?.accessKeyId ?? ''];
  return ids.every((id) => accountLike(id) !== undefined) && ids[0] !== ids[1];
}
