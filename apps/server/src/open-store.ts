import { StoreFailure } from '@org/layers-fake/store';
import type { DurableStore } from '@org/layers-stores/sqlite';
import type { Report } from './reporting.ts';
import type { StorePlace } from './settings/store-place.ts';
import { UsageError } from './settings/usage-error.ts';

/**
 * Opens the store at a place. Each is loaded with what it needs, and only where it is asked for.
 *
 * @param report - what fails later is said here: callers learn that something failed, and not what.
 * @throws UsageError with one sentence where it cannot be used.
 */
export async function openStore(place: StorePlace, report: Report): Promise<DurableStore> {
  try {
    if (place.kind === 'sqlite') {
      const { openSqlite } = await import('@org/layers-stores/sqlite');
      return await openSqlite(place.path, { report });
    }
    const { openPostgres } = await import('@org/layers-stores/postgres');
    return await openPostgres(place.url, { report });
  } catch (cause) {
    throw cause instanceof StoreFailure ? new UsageError(cause.reason, { cause }) : cause;
  }
}
