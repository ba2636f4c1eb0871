import type { CSSProperties, ReactNode } from 'react';

/** A row as it is shown. */
export interface ShownRow {
  readonly id: string;
  readonly className: string;
  readonly cells: readonly { readonly column: string; readonly content: ReactNode }[];
}

/** A row of a table; its place is that among all rows, also those that are not in the page. */
export function TableRow(props: { readonly row: ShownRow; readonly index: number; readonly style?: CSSProperties }) {
  const { row, index, style } = props;
  return (
    <div role="row" aria-rowindex={index + 2} className={`row ${row.className}`} style={style}>
      {row.cells.map(({ column, content }) => (
        <div key={column} role="cell" data-column={column}>
          {content}
        </div>
      ))}
    </div>
  );
}
