/** What a column holds, and what a statement is given. */
export type Value = string | number | Uint8Array | null;

/** SQL under a name of its own, by which a database keeps it prepared; `$1` is the first value. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A statement and its values. */
export interface Query {
  readonly statement: Statement;
  readonly values: readonly Value[];
}

/**
 * Queries in turn, each of which may follow from the rows of those before. It is a generator and not an asynchronous
 * function, so that a database that answers at once lets nobody else in between.
 */
export type Work<Result> = Generator<Query, Result, readonly object[]>;

/** Asks one query for its rows. */
export function* ask<Row extends object>(statement: Statement, ...values: readonly Value[]): Work<readonly Row[]> {
  return (yield { statement, values }) as readonly Row[];
}

/** Things that one statement takes at the most. */
const BATCH = 500;

/** Asks one query of many things, some at a time, as a JSON list in `$1`, for all its rows. */
export function* askOfMany<Row extends object>(
  statement: Statement,
  items: readonly object[],
  ...more: readonly Value[]
): Work<readonly Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < items.length; at += BATCH)
    for (const row of yield* ask<Row>(statement, JSON.stringify(items.slice(at, at + BATCH)), ...more)) rows.push(row);
  return rows;
}

/** What runs work. */
export interface Database {
  /** Runs a query or several, of which each sees what is there when it is asked. */
  readonly read: <Result>(work: () => Work<Result>) => Promise<Result>;
  /** Runs a query once, and waits no longer than somebody who asks whether it answers at all. */
  readonly ping: <Result>(work: () => Work<Result>) => Promise<Result>;
  /** Runs queries that all see the same moment. */
  readonly readAtOnce: <Result>(work: () => Work<Result>) => Promise<Result>;
  /** Runs queries of which all take effect, and last, or none; begun anew where it met with another. */
  readonly write: <Result>(work: () => Work<Result>) => Promise<Result>;
  /** The same, of queries that all see the same moment: whatever else takes effect, does so before it or after it. */
  readonly writeAtOnce: <Result>(work: () => Work<Result>) => Promise<Result>;
}
