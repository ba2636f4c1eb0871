import { Button, Collection, type Key, TreeItem, TreeItemContent } from 'react-aria-components';
import { formatCount, formatSize } from '../parts/format.ts';
import { FileName } from './file-name.tsx';
import type { TreeNode } from './tree-nodes.ts';
import { visibleName } from './visible-name.ts';

/** A folder or a file. */
export function TreeRow({ node, expanded }: { readonly node: TreeNode; readonly expanded: ReadonlySet<Key> }) {
  const { key, name, size, count, file, children } = node;
  const isOpen = expanded.has(key);
  // What is read aloud says by itself that it can be opened.
  const text = visibleName(name).replace(/\/$/, '');
  return (
    <TreeItem id={key} textValue={text} hasChildItems={children !== undefined} className="tree-row">
      <TreeItemContent>
        {({ level }) => (
          <div className="tree-cells" style={{ paddingInlineStart: `${(level - 1) * 1.25}rem` }}>
            {children === undefined ? (
              <span className="chevron" />
            ) : (
              <Button slot="chevron" className="chevron">
                {isOpen ? '▾' : '▸'}
              </Button>
            )}
            <span className="tree-name" title={visibleName(name)}>
              <FileName name={name} />
              {file?.isLink === true && <small> link</small>}
              {file?.isExecutable === true && <small> executable</small>}
            </span>
            {count !== undefined && <span className="faint">{formatCount(count, 'file')}</span>}
            <span className="tree-size">{formatSize(size)}</span>
          </div>
        )}
      </TreeItemContent>
      {children !== undefined && (
        // Only what has a row below it can be opened; for a closed folder one is enough.
        <Collection items={children().slice(0, isOpen ? undefined : 1)} dependencies={[expanded]}>
          {(child) => <TreeRow node={child} expanded={expanded} />}
        </Collection>
      )}
    </TreeItem>
  );
}
