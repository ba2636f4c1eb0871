import { type ColumnDef, useTable } from '@tanstack/react-table';
import { type CSSProperties, lazy, type ReactNode, type RefObject, Suspense, useLayoutEffect, useRef } from 'react';
import { features } from './features.ts';
import { HeaderCell, type Sorting } from './header-cell.tsx';
import { type ShownRow, TableRow } from './table-row.tsx';
import './table.css';

const VirtualRows = lazy(async () => ({ default: (await import('./virtual-rows.tsx')).VirtualRows }));

/** Rows that are all in the page; of more only those in sight are, and what that takes is loaded then. */
const FEW = 50;

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

/** Rows that are all in the page. They say what had the focus when they go, for those that take their place. */
function FewRows({ focused, children }: { readonly focused: RefObject<Element | null>; readonly children: ReactNode }) {
  useLayoutEffect(
    () => () => {
      focused.current = document.activeElement;
    },
    [focused],
  );
  return (
    <div role="rowgroup" className="rows">
      {children}
    </div>
  );
}

/** Rows in columns, all of one height. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows: data, rowId, rowClass, template, isFetching = false, more, known, sorting } = props;
  const table = useTable({ features, columns, data, getRowId: rowId });
  const { rows } = table.getRowModel();
  // Of ten thousand rows only those in sight are worth their cells.
  const rowAt = (index: number): ShownRow => {
    const row = rows[index]!;
    return {
      id: row.id,
      className: rowClass?.(row.original) ?? '',
      cells: row.getAllCells().map((cell) => ({ column: cell.column.id, content: <table.FlexRender cell={cell} /> })),
    };
  };
  const focused = useRef<Element>(null);
  const few = (
    <FewRows focused={focused}>
      {rows.slice(0, FEW).map(({ id }, index) => (
        <TableRow key={id} row={rowAt(index)} index={index} />
      ))}
    </FewRows>
  );
  return (
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
      {rows.length <= FEW && more === undefined ? (
        few
      ) : (
        <Suspense fallback={few}>
          <VirtualRows
            count={rows.length}
            known={known ?? rows.length}
            rowAt={rowAt}
            isFetching={isFetching}
            more={more}
            focused={focused}
          />
        </Suspense>
      )}
    </div>
  );
}
