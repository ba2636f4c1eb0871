import { isLoopback } from '@org/layers-model';
import type { Limits } from './driver/meter.ts';
import type { Target } from './target.ts';
import type { VerifyOptions } from './verify-options.ts';

/** Most calls, by what writing costs. */
const CALLS = { cheap: Infinity, dear: 2000, none: 300 };

/**
 * Calls a second where nobody says otherwise, 0 for no limit: AWS allows an account 15, and its owner wants some of
 * them; what is not on this machine is somebody's, too.
 */
export const usualRateOf = ({ inProcess, endpoint }: Target): number =>
  inProcess || (endpoint !== undefined && isLoopback(new URL(endpoint).hostname)) ? 0 : 10;

type Asked = Pick<VerifyOptions, 'calls' | 'bytes' | 'rate' | 'minutes'>;

/**
 * What a run may use on a target: what was asked for, and the usual for the rest.
 *
 * @param began - in milliseconds since 1970.
 */
export function limitsOf(target: Target, asked: Asked, began: number): Limits {
  const { inProcess, capabilities } = target;
  const { writes } = capabilities;
  return {
    calls: asked.calls ?? CALLS[writes],
    bytes: asked.bytes ?? (writes === 'cheap' ? Infinity : 1_000_000),
    rate: asked.rate ?? usualRateOf(target),
    concurrency: inProcess ? Infinity : 16,
    until: asked.minutes === undefined ? Infinity : began + asked.minutes * 60_000,
  };
}

/** What a run may use on the target that is compared with: the usual there, or what was asked for if that is less. */
export function limitsOfSecond(target: Target, asked: Asked, began: number): Limits {
  const usual = limitsOf(target, asked.minutes === undefined ? {} : { minutes: asked.minutes }, began);
  const { calls = Infinity, bytes = Infinity, rate = 0 } = asked;
  return {
    ...usual,
    calls: Math.min(usual.calls, calls),
    bytes: Math.min(usual.bytes, bytes),
    rate: usual.rate === 0 || rate === 0 ? Math.max(usual.rate, rate) : Math.min(usual.rate, rate),
  };
}
