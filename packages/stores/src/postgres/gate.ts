// A gate, which every change goes through first: small ones together, large ones alone. They lock rows of all tables in
// an order of their own; beside small ones each would again and again be the one that a deadlock is broken by. It is an
// advisory lock, `layers` in ASCII: not every engine that speaks the protocol locks tables.
const GATE = 0x6c6179657273;

/** Whether others may change something meanwhile: all who go through together may, beside who goes alone nobody. */
type Way = 'together' | 'alone';

const LOCKS: Readonly<Record<Way, string>> = {
  together: `pg_advisory_xact_lock_shared(${GATE})`,
  alone: `pg_advisory_xact_lock(${GATE})`,
};

/** How long a change may take, in milliseconds. */
export interface Limits {
  /** For one statement, what it waits for others included: the database gives it up itself, or it would wait on. */
  readonly statement: number;
  /** For what is between two statements: whoever was cut off there must not hold up those who wait for him. */
  readonly idle: number;
}

const begin = (isolation: string, { statement, idle }: Limits): string =>
  `BEGIN ISOLATION LEVEL ${isolation}; SET LOCAL statement_timeout = ${statement};
   SET LOCAL idle_in_transaction_session_timeout = ${idle}`;

/** Begins to read what is there at one moment. */
export const beginToRead = (limits: Limits): string => begin('REPEATABLE READ READ ONLY', limits);

/** Begins a change behind the gate. Beside it everything that is kept may be read, and is as it was before. */
export const beginBehind = (way: Way, limits: Limits): string =>
  `${begin('READ COMMITTED', limits)}; SELECT ${LOCKS[way]}`;
