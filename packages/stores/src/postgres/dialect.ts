import type { Dialect } from '../sql/statements.ts';

/** PostgreSQL's words. */
export const DIALECT: Dialect = {
  elements: (list, as) => `json_array_elements(CAST(${list} AS json)) AS ${as}(value)`,
  texts: (list, as) => `json_array_elements_text(CAST(${list} AS json)) AS ${as}(value)`,
  // Where it is a subquery, a database without statistics goes through all that another column has.
  isAmong: (column, list) => `${column} = ANY (ARRAY (SELECT json_array_elements_text(CAST(${list} AS json))))`,
  hasChangesWithin: true,
};
