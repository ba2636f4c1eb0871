import { type ColumnDef, useTable } from '@tanstack/react-table';
import { type CSSProperties, lazy, useRef, useState } from 'react';
import { Part } from '../parts/part.tsx';
import { features } from './features.ts';
import { HeaderCell, type Sorting } from './header-cell.tsx';
import type { Span } from './rows-in-sight.tsx';
import './table.css';

const RowsInSight = lazy(async () => ({ default: (await import('./rows-in-sight.tsx')).RowsInSight }));

/** Rows that are all in the page; of more only those in sight are, and what that takes is loaded then. */
const FEW = 50;

/** The rows that are in the page as long as nobody says which are in sight. */
const FIRST_FEW: Span = { first: 0, last: FEW - 1 };

/** What a table shows. */
export interface DataTableProps<Row extends object> {
  readonly label: string;
  // A column's values are its own affair.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly columns: ColumnDef<typeof features, Row, any>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly rowClass?: (row: Row) => string;
  /** The widths of the columns, as CSS grids take them. */
  readonly template: string;
  readonly isFetching?: boolean;
  /** Asks for the next page; absent after the last. */
  readonly more?: (() => void) | undefined;
  /** Rows before the first that more would complete; all when absent. */
  readonly known?: number;
  /** The columns that can be sorted by, and how. */
  readonly sorting?: Sorting;
}

/** Rows in columns, all of one height. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows: data, rowId, rowClass, template, isFetching = false, more, known, sorting } = props;
  const table = useTable({ features, columns, data, getRowId: rowId });
  const { rows } = table.getRowModel();
  const body = useRef<HTMLDivElement>(null);
  const [inSight, setInSight] = useState(FIRST_FEW);
  const isLong = rows.length > FEW || more !== undefined;
  const { first, last } = isLong ? inSight : FIRST_FEW;
  return (
    <>
      {isLong && (
        <Part>
          <RowsInSight
            body={body}
            count={rows.length}
            known={known ?? rows.length}
            isFetching={isFetching}
            more={more}
            tell={setInSight}
          />
        </Part>
      )}
      <div
        role="table"
        aria-label={label}
        aria-rowcount={more === undefined ? rows.length + 1 : -1}
        className="table"
        style={{ '--columns': template } as CSSProperties}
      >
        <div role="rowgroup" className="heads">
          {table.getHeaderGroups().map((group) => (
            <div key={group.id} role="row" aria-rowindex={1} className="row">
              {group.headers.map((header) => (
                <HeaderCell key={header.id} column={header.column.id} sorting={sorting}>
                  <table.FlexRender header={header} />
                </HeaderCell>
              ))}
            </div>
          ))}
        </div>
        <div
          role="rowgroup"
          className={isLong ? 'rows long' : 'rows'}
          style={{ '--count': rows.length } as CSSProperties}
          ref={body}
        >
          {/* Of ten thousand rows only those in sight are worth their cells. */}
          {rows.slice(first, last + 1).map((row, place) => (
            <div
              key={row.id}
              role="row"
              aria-rowindex={first + place + 2}
              className={`row ${rowClass?.(row.original) ?? ''}`}
              style={{ '--index': first + place } as CSSProperties}
            >
              {row.getAllCells().map((cell) => (
                <div key={cell.id} role="cell" data-column={cell.column.id}>
                  <table.FlexRender cell={cell} />
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
