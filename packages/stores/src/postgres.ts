export type { DurableStore, StoreOptions } from './durable-store.ts';
export { openPostgres, type PostgresOptions } from './postgres/open-postgres.ts';
