export type { DurableStore, StoreOptions } from './durable-store.ts';
export { openSqlite } from './sqlite/open-sqlite.ts';
