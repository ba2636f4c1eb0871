import type { Outcome } from '@org/layers-contracts';
import { barOf } from '../output/bar.ts';
import { hasColors, say } from '../say.ts';
import { durationOf } from './duration.ts';

/** Shows how far a run has come. */
export interface Progress {
  readonly outcome: (outcome: Outcome) => void;
  /** Takes away what moves. */
  readonly end: () => void;
}

/** What a run is measured by. */
export interface Course {
  /** Contracts. */
  readonly total: number;
  /** Calls that were made. */
  readonly calls: () => number;
  /** Calls that will have been made, where that can be said. */
  readonly wanted: number | undefined;
}

/** How often a line is written where nothing can move, in milliseconds. */
const BETWEEN_LINES = 10_000;

const BETWEEN_MOVES = 200;

/** A bar on a terminal; a line now and then elsewhere. */
export function progressOf(course: Course): Progress {
  const began = performance.now();
  let done = 0;
  let broken = 0;
  const told = (): Told => tell(course, { done, broken, seconds: (performance.now() - began) / 1000 });
  const { move, end, every } = process.stderr.isTTY ? bar(course.total) : lines();
  const timer = setInterval(() => move(done, told()), every);
  timer.unref();
  // Where the program is ended at once, the terminal has its cursor back all the same.
  process.once('exit', end);
  return {
    outcome: ({ kind }) => {
      done += 1;
      if (kind === 'broken') broken += 1;
    },
    end: () => {
      clearInterval(timer);
      process.off('exit', end);
      end();
    },
  };
}

interface Told {
  readonly contracts: string;
  readonly calls: string;
  readonly broken: string;
  readonly left: string;
}

interface Display {
  readonly every: number;
  readonly move: (done: number, told: Told) => void;
  readonly end: () => void;
}

function tell(
  { total, calls, wanted }: Course,
  { done, broken, seconds }: { readonly done: number; readonly broken: number; readonly seconds: number },
): Told {
  const made = calls();
  const share = wanted === undefined ? done / total : made / wanted;
  const left = share > 0 && share < 1 ? `about ${durationOf((seconds / share) * (1 - share))} left` : '';
  return {
    contracts: `${done} of ${total} contracts`,
    calls: `${made} calls, ${(made / Math.max(seconds, 0.1)).toFixed(made < 1000 ? 1 : 0)} a second`,
    broken: broken === 0 ? '' : `${broken} broken`,
    left,
  };
}

const joined = ({ contracts, calls, broken, left }: Told): string =>
  [contracts, calls, broken, left].filter((part) => part !== '').join(', ');

function lines(): Display {
  return { every: BETWEEN_LINES, move: (_, told) => say(joined(told)), end: () => {} };
}

const dye = (text: string): string => (hasColors(process.stderr) ? `\u001B[36m${text}\u001B[39m` : text);

function bar(total: number): Display {
  const shown = barOf(`${dye('{bar}')} {said}`);
  shown.start(total, 0, { said: `0 of ${total} contracts` });
  return {
    every: BETWEEN_MOVES,
    move: (done, told) => shown.update(done, { said: joined(told) }),
    end: () => shown.stop(),
  };
}
