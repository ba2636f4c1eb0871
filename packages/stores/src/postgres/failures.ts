import { StoreFailure } from '@org/layers-fake/store';

/** What `pg` throws: of the database a code of five letters, of the network one of the system. */
interface PostgresError extends Error {
  readonly code?: string;
}

/** Serialisation failure and deadlock: the transaction took no effect, and may well do so now. */
const COLLIDED: ReadonlySet<string> = new Set(['40001', '40P01']);

/** The network's ways to say that nobody is there, or that nobody is there any more. */
const GONE: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']);

/** Whether a transaction met with another one. */
export const hasCollided = (cause: unknown): boolean => COLLIDED.has(codeOf(cause));

/** Of those who make the same table at once, one may be told that it is there, or half there, whatever it asked for. */
const MADE_TWICE: ReadonlySet<string> = new Set(['23505', '42P07', '42710', 'XX000']);

/** Whether tables were made by another at the same time. */
export const wasMadeTwice = (cause: unknown): boolean => MADE_TWICE.has(codeOf(cause));

/** Whether the database was gone: it is stopping, starting, or not there. */
export const isGone = (cause: unknown): boolean => {
  const code = codeOf(cause);
  // Class 08 is of connections, 57P0x of a database that stops or starts.
  return (
    GONE.has(code) ||
    /^(?:08|57P0)/.test(code) ||
    (cause instanceof Error && /^Connection terminated|timeout/i.test(cause.message))
  );
};

const codeOf = (cause: unknown): string => (cause instanceof Error ? ((cause as PostgresError).code ?? '') : '');

/** Codes that a person can do something about (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const REASONS: Readonly<Record<string, string>> = {
  '28P01': 'refused the password: check it in --store, or in PGPASSWORD.',
  '28000': 'refused the user: check who may connect from here.',
  '3D000': 'has no such database: make it with createdb, or name another one.',
  '42501': 'does not let the user make or change tables: grant it CREATE on the schema.',
  '53100': 'has no room left on its disk: free some. What was kept before is still there.',
  '53300': 'takes no more connections: raise max_connections, or let each server have fewer.',
  ENOTFOUND: 'is not a host that is known here: check its name.',
};

/** A failure of the database told as one of the store; whatever else was thrown is a bug, and stays one. */
export function failureOf(cause: unknown, place: string): unknown {
  if (cause instanceof StoreFailure || !(cause instanceof Error)) return cause;
  if (isGone(cause))
    return new StoreFailure(`${place} does not answer (${cause.message}): is it running, and reachable from here?`, {
      cause,
    });
  const code = codeOf(cause);
  if (code === '') return cause;
  return new StoreFailure(`${place} ${REASONS[code] ?? `failed: ${cause.message} (${code}).`}`, { cause });
}
