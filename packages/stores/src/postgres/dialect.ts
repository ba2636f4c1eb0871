import type { Dialect } from '../sql/statements.ts';

/** PostgreSQL's words. */
export const DIALECT: Dialect = {
  elements: (list, as) => `json_array_elements(CAST(${list} AS json)) AS ${as}(value)`,
  texts: (list, as) => `json_array_elements_text(CAST(${list} AS json)) AS ${as}(value)`,
  hasChangesWithin: true,
};
