import type { ArchiveChanges, ArchiveFile } from '@org/layers-client';

/** A file of two archives that is not the same in both. */
export interface FileChange {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: ArchiveFile;
  readonly after?: ArchiveFile;
}

/** All changes in one list, by path. */
export const changesOf = ({ added, removed, changed }: ArchiveChanges): readonly FileChange[] =>
  [
    ...added.map((after): FileChange => ({ path: after.path, kind: 'added', after })),
    ...removed.map((before): FileChange => ({ path: before.path, kind: 'removed', before })),
    ...changed.map(({ before, after }): FileChange => ({ path: after.path, kind: 'changed', before, after })),
  ].toSorted((one, other) => (one.path < other.path ? -1 : 1));
