import { compareArchives } from '@org/layers-client';
import { useMemo, useState } from 'react';
import { formatCount, formatSize } from '../parts/format.ts';
import { Failure } from '../parts/failure.tsx';
import { focusOn, headingOf } from '../parts/focus.ts';
import { Status } from '../parts/status.tsx';
import { Progress } from '../archive/progress.tsx';
import { useArchive } from '../archive/use-archive.ts';
import { changesOf } from './changes-of.ts';
import type { Side } from './side.ts';
import { ChangedFiles } from './changed-files.tsx';

/** Bytes of two archives that are read without being asked for. */
const SMALL = 10_000_000;

/** Files that were added, removed or changed. */
export function FileChanges(props: {
  readonly before: Side;
  readonly after: Side;
  readonly sizes: readonly [number, number];
}) {
  const { before, after, sizes } = props;
  const total = sizes[0] + sizes[1];
  const [isWanted, setWanted] = useState(total <= SMALL);
  const one = useArchive(before, before.version, isWanted);
  const other = useArchive(after, after.version, isWanted);
  const changes = useMemo(
    () => one.data && other.data && compareArchives(one.data.files, other.data.files),
    [one.data, other.data],
  );
  const received = (one.progress?.received ?? 0) + (other.progress?.received ?? 0);
  return (
    <section aria-labelledby="files">
      <h2 id="files">Their files</h2>
      {!isWanted && (
        <button
          type="button"
          onClick={({ currentTarget }) => {
            focusOn(headingOf(currentTarget));
            setWanted(true);
          }}
        >
          Read both archives ({formatSize(total)})
        </button>
      )}
      {(one.isFetching || other.isFetching) && <Progress received={received} total={total} />}
      <Failure query={one} />
      <Failure query={other} />
      {changes !== undefined && (
        <>
          <Status
            text={`${formatCount(changes.added.length, 'file')} added, ${changes.removed.length} removed, ${changes.changed.length} changed, ${changes.unchanged} the same.`}
          />
          <ChangedFiles changes={changesOf(changes)} />
        </>
      )}
    </section>
  );
}
