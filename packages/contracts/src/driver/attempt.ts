import type { Exchange } from '../observation.ts';
import type { Caller } from '../step.ts';
import { NoAnswer } from './capture.ts';
import type { Meter } from './meter.ts';
import { persist, type Persistence } from './persist.ts';
import type { Written } from './written.ts';

/** A call that may be tried more than once. */
export interface Attempt extends Pick<Persistence, 'repeatable'> {
  readonly send: () => Promise<Exchange>;
  /** The layer that it publishes to, by name or ARN, and who does. */
  readonly publishes?: { readonly name: string; readonly caller: Caller };
  /** Bytes of an archive. */
  readonly bytes?: number;
  /** Whether the first answer counts, a throttle too. */
  readonly once?: boolean;
}

/** What attempts are made with. */
export interface Means {
  readonly meter: Meter;
  readonly written: Written;
  readonly persistence: Omit<Persistence, 'repeatable'>;
  /** Whether calls clean up, and may use what was kept for that. */
  readonly cleanUp: boolean;
}

/**
 * Makes a call when its turn comes, as often as it takes. A layer that is published to is remembered once the call is
 * within the limits, and doubted where nobody answered.
 *
 * @throws Inconclusive where it could not be answered, `Spent` at the run's limits.
 */
export async function make(
  { send, publishes, bytes = 0, once = false, repeatable }: Attempt,
  { meter, written, persistence, cleanUp }: Means,
): Promise<Exchange> {
  let keeps = publishes === undefined ? 0 : written.priceOf(publishes.name, publishes.caller);
  const sent = async (): Promise<Exchange> => {
    persistence.signal.throwIfAborted();
    if (keeps > 0 && publishes !== undefined) written.note(publishes.name, publishes.caller, keeps);
    keeps = 0;
    return await send();
  };
  try {
    const attempt = async (): Promise<Exchange> => await meter.take(sent, { bytes, keeps, cleanUp });
    return await persist(attempt, { ...persistence, repeatable, once });
  } catch (error) {
    const isLost = error instanceof Error && error.cause instanceof NoAnswer;
    if (isLost && publishes !== undefined) written.doubt(publishes.name, publishes.caller);
    throw error;
  }
}
