import { StoreFailure } from '@org/layers-fake/store';

/** What `pg` throws: of the database a code of five letters, of the network one of the system, of its own none. */
type PostgresError = Error & { readonly code?: string };

const codeOf = (cause: unknown): string => (cause instanceof Error ? ((cause as PostgresError).code ?? '') : '');

/** Serialisation failure and deadlock: the transaction took no effect, and may well do so now. */
const COLLIDED: ReadonlySet<string> = new Set(['40001', '40P01']);

/** Whether a transaction met with another one. */
export const hasCollided = (cause: unknown): boolean => COLLIDED.has(codeOf(cause));

/** The network's ways to say that nobody is there, or that nobody is there any more. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOENT',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * Of connections (class 08), of a database that stops or starts (57P0x), of one that waited too long for what is next
 * (25P03), and of one that does not know itself what became of a statement (40003).
 */
const LEFT = /^(?:08|57P0|25P03|40003)/;

/** What `pg` says of a connection that ended. */
const ENDED = /^(?:Connection terminated|Client (?:was closed|has encountered))/;

/** What `pg` and we say where nothing came in time. */
const SILENT =
  /^(?:Connection terminated due to connection timeout|Query read timeout|timeout expired|No answer within)/;

/** Whether the database said nothing for as long as it is waited for. */
export const isSilent = (cause: unknown): boolean => cause instanceof Error && SILENT.test(cause.message);

/** Whether the database was gone: it is stopping, starting, not there, or does not answer. */
export const isGone = (cause: unknown): boolean =>
  UNREACHABLE.has(codeOf(cause)) ||
  LEFT.test(codeOf(cause)) ||
  isSilent(cause) ||
  (cause instanceof Error && ENDED.test(cause.message));

/** Statements are prepared by name, on the connection that they are then run on. */
const EXCHANGED = 'is behind a pooler that gives each transaction another connection: let it pool by session.';

/** Codes that a person can do something about (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const BY_CODE: Readonly<Record<string, string>> = {
  '28P01': 'refused the password: check it in its URL, or in PGPASSWORD.',
  '28000': 'refused the user: check who may connect from here.',
  '26000': EXCHANGED,
  '42P05': EXCHANGED,
  '3D000': 'has no such database: make it with createdb, or name another one.',
  '42501': 'does not let the user make or change tables: grant it CREATE on the schema.',
  '53100': 'has no room left on its disk: free some. What was kept before is still there.',
  '57014': 'took too long: is something large under way, such as a seed or a reset?',
  '55P03': 'has tables that are to be changed, and that somebody else uses, such as a backup: start again behind it.',
  '53300': 'takes no more connections: raise max_connections, or let each server have fewer.',
  ENOTFOUND: 'is not a host that is known here: check its name.',
};

/** The same of what has no code. */
const BY_MESSAGE: readonly (readonly [message: RegExp, reason: string])[] = [
  [/password must be a/, 'asks for a password: name one in its URL, or in PGPASSWORD.'],
  [/^timeout exceeded when trying to connect/, 'has all its connections in use: is something large under way?'],
  [/after calling end/, 'is not asked any more: its store was closed.'],
  [/not support SSL/, 'speaks no TLS: leave sslmode out of its URL, or let it speak TLS.'],
];

const reasonOf = (cause: PostgresError): string | undefined =>
  BY_CODE[codeOf(cause)] ?? BY_MESSAGE.find(([message]) => message.test(cause.message))?.[1];

/** A failure of the database told as one of the store; whatever else was thrown is a bug, and stays one. */
export function failureOf(cause: unknown, place: string): unknown {
  if (cause instanceof StoreFailure || !(cause instanceof Error)) return cause;
  const told = (reason: string): StoreFailure => new StoreFailure(`${place} ${reason}`, { cause });
  const { code, message }: PostgresError = cause;
  if (isGone(cause)) {
    // Where nothing comes, it depends on who waited how that is put.
    const how = code === undefined ? '' : ` (${message || code})`;
    return told(`does not answer${how}: is it running, and reachable from here?`);
  }
  const reason = reasonOf(cause);
  if (reason !== undefined) return told(reason);
  return code === undefined ? cause : told(`failed: ${message} (${code}).`);
}
