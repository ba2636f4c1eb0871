import { StoreFailure } from '@org/layers-fake/store';
import pg from 'pg';

/**
 * Where the database of a URL is, as a sentence names it: without its password.
 *
 * @throws StoreFailure for a URL that is none; it is not shown.
 */
export function placeOf(url: string): string {
  ensureEscaped(url);
  try {
    const { host, port, database = '' } = new pg.Client({ connectionString: url });
    return `PostgreSQL at ${host}:${port}/${database}`;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreFailure(`The URL of the database is not right: ${reason}.`, { cause });
  }
}

/** A password with such a letter in it ends where the letter is, and the rest would be taken for a name, and shown. */
function ensureEscaped(url: string): void {
  const { pathname, hash } = URL.parse(url) ?? { pathname: '', hash: '' };
  if (/^postgres(?:ql)?:\/\//.test(url) && hash === '' && !/[/@]/.test(pathname.slice(1))) return;
  throw new StoreFailure(
    'The URL of the database is not postgres://USER:PASSWORD@HOST:PORT/DATABASE: in a password, write / as %2F, ? as %3F, ' +
      '# as %23 and @ as %40.',
  );
}
