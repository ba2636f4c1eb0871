import { InputError } from './input-error.ts';
import { printed } from './shape.ts';

/**
 * The fake's clock: creation dates, the life of links and the rate of throttling go by it.
 *
 * @public
 */
export interface Clock {
  /** What time it is for the fake. */
  readonly now: () => Date;
  /** Whether the clock stands. */
  readonly isStopped: () => boolean;
  /** Sets the time; the clock goes on from there, or stands there if it was stopped. An InputError is thrown for no time. */
  readonly set: (time: Date) => void;
  /** Moves the clock by milliseconds, back when they are negative. */
  readonly advance: (milliseconds: number) => void;
  /** Stops the clock at its time. */
  readonly stop: () => void;
  /** Lets a stopped clock go on from its time. */
  readonly start: () => void;
  /** Puts the clock back to the time that it was made with. */
  readonly reset: () => void;
}

/** A clock that shows the time of a source until it is moved. */
export function createClock(source: () => Date): Clock {
  let offset = 0;
  let stopped: number | undefined;

  function shown(): number {
    const time = source().getTime();
    if (Number.isNaN(time)) throw new TypeError('createFake: now must give a valid date');
    return time;
  }

  const time = (): number => stopped ?? shown() + offset;

  function move(to: number, asked: string): void {
    // AWS's dates have years of four digits, and so have signatures.
    const year = new Date(to).getUTCFullYear();
    if (!(year >= 0 && year <= 9999))
      throw new InputError('clock', `expected a time from the year 0 to the year 9999, got ${asked}`);
    if (stopped === undefined) offset = to - shown();
    else stopped = to;
  }

  return {
    now: () => new Date(time()),
    isStopped: () => stopped !== undefined,
    set: (to) => move(to.getTime(), printed(to)),
    advance: (milliseconds) => move(time() + milliseconds, `${milliseconds} ms from now`),
    stop: () => {
      stopped = time();
    },
    start: () => {
      if (stopped !== undefined) offset = stopped - shown();
      stopped = undefined;
    },
    reset: () => {
      offset = 0;
      stopped = undefined;
    },
  };
}
