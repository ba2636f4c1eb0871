import type { Exchange } from '../observation.ts';
import { NoAnswer } from './capture.ts';
import { Inconclusive } from './inconclusive.ts';

/** How often a call is tried before nothing can be said. */
const TRIES = 9;

/** How often a read that the service failed is tried before its answer counts. */
const TRIES_OF_A_FAILURE = 5;

/** How a call is tried again. */
export interface Persistence {
  /** Whether doing it twice is the same as doing it once. */
  readonly repeatable: boolean;
  /** Whether the first answer counts, whatever it is. */
  readonly once?: boolean;
  /** The first pause, in milliseconds; it doubles. */
  readonly pause: number;
  /** Told of every answer that was a throttle. */
  readonly throttled: (answer: Exchange) => void;
  readonly signal: AbortSignal;
}

/**
 * Tries a call until it is answered for what it is. A throttled call had no effect and is tried again; one that got
 * no answer only where it may be repeated, since its effect is not known.
 *
 * @throws Inconclusive where it could not be answered.
 */
export async function persist(attempt: () => Promise<Exchange>, how: Persistence): Promise<Exchange> {
  for (let tried = 1; ; tried += 1) {
    const seen = await attempt().catch((error: unknown) => {
      if (error instanceof NoAnswer && how.repeatable && tried < TRIES) return undefined;
      if (error instanceof NoAnswer) throw new Inconclusive(error.message, { cause: error });
      throw error;
    });
    if (seen !== undefined && how.once === true) return seen;
    if (seen !== undefined && !isThrottle(seen)) {
      const failed = seen.status >= 500;
      if (!failed || !how.repeatable || tried >= TRIES_OF_A_FAILURE) return counting(seen);
    }
    if (seen !== undefined && isThrottle(seen)) how.throttled(seen);
    if (tried >= TRIES) throw new Inconclusive(`a call was throttled or lost ${TRIES} times`);
    await pause(Math.min(how.pause * 2 ** (tried - 1), 20_000), how.signal);
  }
}

/** @throws Inconclusive for what a gateway says in the service's place. */
function counting(seen: Exchange): Exchange {
  if ([502, 503, 504].includes(seen.status)) throw new Inconclusive(`a gateway answered ${seen.status}`);
  return seen;
}

/** Whether a call was refused for its rate alone: code and text of client reports for layers (2023, 2026-09-03). */
export const isThrottle = ({ status, fault }: Exchange): boolean =>
  status === 429 ||
  /^(Throttling|ThrottlingException|TooManyRequestsException|RequestLimitExceeded)$/.test(fault?.code ?? '');

/** Waits, unless the signal ends it. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds === 0) return;
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
