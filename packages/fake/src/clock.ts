/**
 * The fake's clock: creation dates, the life of links and the rate of throttling go by it.
 *
 * @public
 */
export interface Clock {
  /** What time it is for the fake. */
  readonly now: () => Date;
  /** Sets the time; the clock goes on from there, or stands there if it was stopped. */
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

  const time = (): number => stopped ?? source().getTime() + offset;

  function move(to: number): void {
    if (Number.isNaN(new Date(to).getTime())) throw new TypeError('fake.clock: expected a time that a Date can hold');
    if (stopped === undefined) offset = to - source().getTime();
    else stopped = to;
  }

  return {
    now: () => new Date(time()),
    set: (to) => move(to.getTime()),
    advance: (milliseconds) => move(time() + milliseconds),
    stop: () => {
      stopped = time();
    },
    start: () => {
      if (stopped !== undefined) offset = stopped - source().getTime();
      stopped = undefined;
    },
    reset: () => {
      offset = 0;
      stopped = undefined;
    },
  };
}
