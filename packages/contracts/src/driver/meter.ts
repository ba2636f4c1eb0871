import PQueue from 'p-queue';
import { Spent } from './inconclusive.ts';

/** What a run may use. */
export interface Limits {
  /** Calls in all, those that clean up among them. */
  readonly calls: number;
  /** Bytes of archives that are stored. */
  readonly bytes: number;
  /** Calls a second; 0 for as fast as they are answered. */
  readonly rate: number;
  /** Calls at a time. */
  readonly concurrency: number;
  /** When to stop, in milliseconds since 1970. */
  readonly until: number;
}

/** Counts what a run uses, paces it, and stops it at its limits. */
export interface Meter {
  readonly calls: number;
  readonly bytes: number;
  /** Does a call when its turn comes. */
  readonly take: <T>(call: () => Promise<T>, use: Use) => Promise<T>;
  /** Gives back what was kept for cleaning up that is done. */
  readonly settle: (calls: number) => void;
}

/** What a call uses. */
export interface Use {
  /** Bytes of an archive. */
  readonly bytes: number;
  /** Calls that are to be kept for cleaning up after it. */
  readonly keeps: number;
  /** Whether it cleans up, which is what calls were kept for. */
  readonly cleanUp: boolean;
}

/** @throws Spent from `take`, once a limit is reached. */
export function meterOf({ calls: most, bytes: mostBytes, rate, concurrency, until }: Limits): Meter {
  const queue = new PQueue({ concurrency, ...(rate > 0 && { interval: 1000 / rate, intervalCap: 1 }) });
  let calls = 0;
  let bytes = 0;
  let kept = 0;
  // Calls that clean up may have to be tried again.
  const reserve = Number.isFinite(most) ? Math.ceil(most / 50) : 0;
  return {
    get calls() {
      return calls;
    },
    get bytes() {
      return bytes;
    },
    take: async (call, use) => {
      if (use.cleanUp && calls >= most) throw new Spent(`the budget of ${most} calls is spent`);
      if (!use.cleanUp) {
        if (calls + kept + use.keeps + reserve >= most) throw new Spent(`the budget of ${most} calls is spent`);
        if (bytes + use.bytes > mostBytes) throw new Spent(`the budget of ${mostBytes} stored bytes is spent`);
        if (Date.now() >= until) throw new Spent('the time is up');
      }
      calls += 1;
      kept += use.keeps;
      bytes += use.bytes;
      // In process there is nothing to wait for.
      return rate === 0 && concurrency === Infinity ? await call() : await queue.add(call);
    },
    settle: (done) => {
      kept -= done;
    },
  };
}
