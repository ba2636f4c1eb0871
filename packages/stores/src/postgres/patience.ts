import type { Limits } from './gate.ts';

/** Milliseconds for which a database is waited for, in what it does. */
export interface Patience {
  /** Until something is not tried again any more, from the first time that it failed. */
  readonly tries: number;
  /** Until there is a connection. */
  readonly connection: number;
  /** Until a query is given up, and one of a change that goes through everything. */
  readonly query: number;
  readonly largeQuery: number;
  readonly small: Limits;
  readonly large: Limits;
  /** Until it counts as one that does not answer, its connection included, for those who ask just that. */
  readonly ping: number;
  /** Until what is still under way is cut off at the end. */
  readonly end: number;
}

/** How many times as long as another one a statement may take of what goes through everything. */
const LARGE = 30;

/** What the database is given more: it is to say itself that something took too long, and be done with it. */
const REPLY = 1000;

/** All that follows from the patience that somebody has with one statement. */
export const patienceOf = (statement: number): Patience => ({
  tries: statement,
  connection: statement,
  query: statement + REPLY,
  largeQuery: statement * LARGE + REPLY,
  small: { statement, idle: statement / 5 },
  large: { statement: statement * LARGE, idle: statement * 3 },
  ping: 1000,
  end: statement / 2,
});
