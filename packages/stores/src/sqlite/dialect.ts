import type { Dialect } from '../sql/statements.ts';

/** SQLite's words. */
export const DIALECT: Dialect = {
  elements: (list, as) => `json_each(${list}) AS ${as}`,
  texts: (list, as) => `json_each(${list}) AS ${as}`,
  isAmong: (column, list) => `${column} IN (SELECT value FROM json_each(${list}))`,
  hasChangesWithin: false,
};
