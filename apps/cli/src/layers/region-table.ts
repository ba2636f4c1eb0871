import { plain } from '../output/json.ts';
import type { Result } from '../output/render.ts';
import type { Cell, Column } from '../output/table.ts';
import type { Row } from './by-region.ts';

/**
 * Rows of regions as a result: as data under a name, and in columns, with the region before them where there are several.
 *
 * @param cellsOf - the cells of a row, one for each column.
 */
export const regionTable =
  <Item extends object>(
    name: string,
    columns: readonly Column[],
    cellsOf: (row: Item) => readonly Cell[],
    dataOf: (row: Item) => object = (row) => row,
  ) =>
  (rows: readonly Row<Item>[], isOne: boolean): Result => ({
    data: { [name]: rows.map(({ region, row }) => plain({ Region: region, ...dataOf(row) })) },
    table: {
      columns: [...(isOne ? [] : [{ title: 'REGION' }]), ...columns],
      rows: rows.map(({ region, row }) => [...(isOne ? [] : [region]), ...cellsOf(row)]),
    },
  });
