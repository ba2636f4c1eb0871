import { type ArchiveFile, treeOf } from '@org/layers-client';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type Key, ListLayout, Tree, Virtualizer } from 'react-aria-components';
import { FilePreview } from './file-preview.tsx';
import { nodesOf, parentsOf } from './tree-nodes.ts';
import { TreeRow } from './tree-row.tsx';
import './archive.css';

/** `archive.css` says the same. */
const ROW_HEIGHT = 28;

/** Rows that are in sight at the most. */
const ROWS = 16;

/** The files of an archive as a tree, and the text of the one that is chosen. */
export function ArchiveTree({ files }: { readonly files: readonly ArchiveFile[] }) {
  const { file: chosen } = useSearch({ strict: false });
  const navigate = useNavigate();
  const nodes = useMemo(() => nodesOf(treeOf(files)), [files]);
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(
    () =>
      new Set([
        ...nodes.filter(({ children }) => children !== undefined).map(({ path }) => path),
        ...parentsOf(chosen ?? ''),
      ]),
  );
  const show = (path: Key | undefined): void =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, file: path === undefined ? undefined : String(path) }),
      replace: true,
      resetScroll: false,
    });
  const file = files.find(({ path }) => path === chosen);
  if (files.length === 0) return <p className="empty">The archive is empty.</p>;
  return (
    <div className="archive">
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
        <Tree
          aria-label="Files"
          className="tree"
          style={{ maxHeight: ROW_HEIGHT * ROWS }}
          items={nodes}
          dependencies={[expanded]}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={chosen === undefined ? [] : [chosen]}
          onSelectionChange={(keys) =>
            show([...(keys as Set<Key>)].find((key) => files.some(({ path }) => path === key)))
          }
          expandedKeys={expanded}
          onExpandedChange={setExpanded}
        >
          {(node) => <TreeRow node={node} expanded={expanded} />}
        </Tree>
      </Virtualizer>
      {file !== undefined && <FilePreview key={file.path} file={file} />}
    </div>
  );
}
