import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FileName } from '../archive/file-name.tsx';
import { formatSize } from '../parts/format.ts';
import { DataTable } from '../table/data-table.tsx';
import { columnsFor } from '../table/features.ts';
import type { FileChange } from './changes-of.ts';
import { TextDiff } from './text-diff.tsx';

const helper = columnsFor<FileChange>();

const SIGNS = { added: '+', removed: '−', changed: '~' } as const;

/** Changes as a table; the text of the one that is chosen line by line. */
export function ChangedFiles({ changes }: { readonly changes: readonly FileChange[] }) {
  const { file } = useSearch({ from: '/compare' });
  const navigate = useNavigate();
  const columns = useMemo(
    () =>
      columnsOf(
        (path) =>
          void navigate({
            to: '/compare',
            search: (search) => ({ ...search, file: path }),
            replace: true,
            resetScroll: false,
          }),
      ),
    [navigate],
  );
  const chosen = changes.find(({ path }) => path === file);
  if (changes.length === 0) return <p className="empty">Both archives have the same files.</p>;
  return (
    <>
      {chosen !== undefined && <TextDiff key={chosen.path} change={chosen} />}
      <DataTable
        label="Files that differ"
        columns={columns}
        rows={changes}
        rowId={({ path }) => path}
        rowClass={({ kind }) => kind}
        template="6.5rem minmax(10rem, 1fr) 7rem 7rem"
      />
    </>
  );
}

const columnsOf = (choose: (path: string) => void) =>
  helper.columns([
    helper.accessor('kind', {
      header: 'Change',
      cell: ({ row: { original } }) => `${SIGNS[original.kind]} ${original.kind}`,
    }),
    helper.accessor('path', {
      header: 'File',
      cell: ({ row: { original } }) => (
        <button type="button" className="link" onClick={() => choose(original.path)}>
          <FileName name={original.path} />
        </button>
      ),
    }),
    helper.display({ id: 'before', header: 'Before', cell: ({ row }) => formatSize(row.original.before?.size) }),
    helper.display({ id: 'after', header: 'After', cell: ({ row }) => formatSize(row.original.after?.size) }),
  ]);
