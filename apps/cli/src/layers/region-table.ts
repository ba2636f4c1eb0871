import { plain } from '../output/json.ts';
import type { Result } from '../output/render.ts';
import type { Column } from '../output/table.ts';
import type { Row } from './by-region.ts';

/**
 * Rows of regions as a result: as data under a name, and in columns, with the region before them where there are several.
 *
 * @param cellsOf - the cells of a row, one for each column.
 */
export const regionTable =
  <Item extends object>(name: string, columns: readonly Column[], cellsOf: (row: Item) => readonly string[]) =>
  (rows: readonly Row<Item>[], isOne: boolean): Result => ({
    data: { [name]: rows.map(({ region, row }) => plain({ Region: region, ...row })) },
    table: {
      columns: [...(isOne ? [] : [{ title: 'REGION' }]), ...columns],
      rows: rows.map(({ region, row }) => [...(isOne ? [] : [region]), ...cellsOf(row)]),
    },
  });
