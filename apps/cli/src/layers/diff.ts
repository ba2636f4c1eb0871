import { type ArchiveChanges, type ArchiveFile, compareArchives } from '@org/layers-client';
import { CODES, type Session } from '../aws/session.ts';
import { harmless } from '../output/escape.ts';
import { cellOf } from '../output/generic-table.ts';
import type { Result } from '../output/render.ts';
import type { Cell } from '../output/table.ts';
import { print } from '../say.ts';
import { type Archive, archiveOf } from './archive-of.ts';
import { gitPatches, modeOf } from './git-patch.ts';
import { linesOfMembers, type MemberChange, membersDiff } from './members-diff.ts';

/** What `layers diff` takes. */
export interface DiffFlags {
  /** Whether all is printed as `git diff` prints it, changed texts line by line. */
  readonly text?: true;
  /** Whether a difference is a failure. */
  readonly exitCode?: true;
}

/** Compares two versions, or files with what they would be. */
export async function diff(session: Session, one: string, other: string, flags: DiffFlags): Promise<number> {
  const before = await archiveOf(session, one);
  const after = await archiveOf(session, other);
  const changes = compareArchives(before.files, after.files);
  const members = await membersDiff(session, before, after);
  if (flags.text === true) await printText(before, after, members, changes);
  else session.show(resultOf(members, changes));
  const { added, removed, changed } = changes;
  const isOther = members.length + added.length + removed.length + changed.length > 0;
  return flags.exitCode === true && isOther ? CODES.isNotSo : 0;
}

/** Members before the files: what reads patches begins at the first file. */
async function printText(
  before: Archive,
  after: Archive,
  members: readonly MemberChange[],
  changes: ArchiveChanges,
): Promise<void> {
  if (members.length > 0) print(harmless(`diff --layers ${before.title} ${after.title}\n${linesOfMembers(members)}`));
  for await (const patch of gitPatches(changes)) print(harmless(patch));
}

function resultOf(members: readonly MemberChange[], { added, removed, changed, unchanged }: ArchiveChanges): Result {
  const files: readonly FileChange[] = [
    ...added.map((after) => ({ before: null, after })),
    ...removed.map((before) => ({ before, after: null })),
    ...changed,
  ];
  return {
    data: {
      Members: members.map(({ what, ...values }) => ({ Member: what, Before: values.before, After: values.after })),
      Files: files.map(({ before, after }) => ({
        Path: (after ?? before)!.path,
        Before: before?.size ?? null,
        After: after?.size ?? null,
        BeforeMode: before && modeOf(before),
        AfterMode: after && modeOf(after),
      })),
      Unchanged: unchanged,
    },
    table: {
      columns: [{ title: '' }, { title: 'WHAT' }, { title: 'BEFORE' }, { title: 'AFTER' }],
      rows: [
        ...members.map((change) => [signOf(change), change.what, cellOf(change.before), cellOf(change.after)]),
        ...files.map(rowOf),
      ],
    },
  };
}

interface FileChange {
  readonly before: ArchiveFile | null;
  readonly after: ArchiveFile | null;
}

/** Sizes, with modes where they changed. */
function rowOf(change: FileChange): readonly Cell[] {
  const { before, after } = change;
  const isOtherMode = before !== null && after !== null && modeOf(before) !== modeOf(after);
  const cell = (file: ArchiveFile | null): string =>
    file === null ? '' : `${file.size}${isOtherMode ? ` ${modeOf(file)}` : ''}`;
  return [signOf(change), (after ?? before)!.path, cell(before), cell(after)];
}

const signOf = ({ before, after }: { readonly before: unknown; readonly after: unknown }): string =>
  before === null ? '+' : after === null ? '-' : '~';
