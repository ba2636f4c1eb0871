import { type ArchiveFile, treeOf } from '@org/layers-client';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type Key, ListLayout, Tree, Virtualizer } from 'react-aria-components';
import { FilePreview } from './file-preview.tsx';
import { keyOf, nodesOf, openAtFirst, shownRows } from './tree-nodes.ts';
import { TreeRow } from './tree-row.tsx';
import { useScrolledTo } from './use-scrolled-to.ts';
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
  const byKey = useMemo(() => new Map(files.map((file) => [keyOf(file.path), file])), [files]);
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(() => openAtFirst(nodes, chosen));
  const box = useScrolledTo(() => {
    const row = shownRows(nodes, expanded).findIndex((one) => one.file?.path === chosen);
    return chosen === undefined || row === -1 ? undefined : row * ROW_HEIGHT;
  });
  const show = (file: ArchiveFile | undefined): void =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, file: file?.path }),
      replace: true,
      resetScroll: false,
    });
  const file = chosen === undefined ? undefined : byKey.get(keyOf(chosen));
  if (files.length === 0) return <p className="empty">The archive is empty.</p>;
  return (
    <div className="archive">
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
        <Tree
          ref={box}
          aria-label="Files"
          className="tree"
          style={{ maxHeight: ROW_HEIGHT * ROWS }}
          items={nodes}
          dependencies={[expanded]}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={file === undefined ? [] : [keyOf(file.path)]}
          onSelectionChange={(keys) => show([...(keys as Set<Key>)].map((key) => byKey.get(String(key))).find(Boolean))}
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
