import type { ReactNode } from 'react';

/** How a table is sorted. */
export interface Sorting {
  /** The columns that it can be sorted by. */
  readonly columns: readonly string[];
  /** The one that it is sorted by, if it is. */
  readonly by: string | undefined;
  readonly isFalling: boolean;
  /** Sorts by a column, or the other way round. */
  readonly turn: (column: string) => void;
}

/** The head of a column; a button where the column can be sorted by. */
export function HeaderCell(props: {
  readonly column: string;
  readonly sorting: Sorting | undefined;
  readonly children: ReactNode;
}) {
  const { column, sorting, children } = props;
  if (sorting?.columns.includes(column) !== true)
    return (
      <div role="columnheader" data-column={column}>
        {children}
      </div>
    );
  const { by, isFalling, turn } = sorting;
  const order = by !== column ? 'none' : isFalling ? 'descending' : 'ascending';
  return (
    <div role="columnheader" data-column={column} aria-sort={order}>
      <button type="button" className="sort" onClick={() => turn(column)}>
        {children}
        <span aria-hidden="true">{ARROWS[order]}</span>
      </button>
    </div>
  );
}

const ARROWS = { none: '↕', ascending: '↑', descending: '↓' } as const;
