import { type ArchiveChanges, type ArchiveFile, LONGEST_TEXT, textOf } from '@org/layers-client';
import { visible } from '../output/escape.ts';
import { formatPatch, type StructuredPatch, structuredPatch, type StructuredPatchHunk } from 'diff';

/** A file of two archives, as it was and as it is. */
interface Pair {
  readonly before?: ArchiveFile;
  readonly after?: ArchiveFile;
}

/** Milliseconds after which the common lines of two texts are not looked for any more. */
const PATIENCE = 3000;

/** Changes of files in the form of `git diff`, one after the other, by path; `git apply` takes those of texts. */
export async function* gitPatches(changes: ArchiveChanges, patience: number = PATIENCE): AsyncIterable<string> {
  const pairs: readonly Pair[] = [
    ...changes.removed.map((before) => ({ before })),
    ...changes.added.map((after) => ({ after })),
    // What becomes a link, or is one no more, is another file.
    ...changes.changed.flatMap(({ before, after }): readonly Pair[] =>
      before.isLink === after.isLink ? [{ before, after }] : [{ before }, { after }],
    ),
  ];
  for (const pair of pairs.toSorted((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1)))
    yield await patchOf(pair, patience);
}

const pathOf = ({ before, after }: Pair): string => (after ?? before)?.path ?? '';

/** A file's mode as git has it. */
export const modeOf = ({ isLink, isExecutable }: ArchiveFile): string =>
  isLink ? '120000' : isExecutable ? '100755' : '100644';

async function patchOf(pair: Pair, patience: number): Promise<string> {
  const { before, after } = pair;
  const names = {
    oldFileName: before === undefined ? '/dev/null' : `a/${before.path}`,
    newFileName: after === undefined ? '/dev/null' : `b/${after.path}`,
  };
  const [oldMode, newMode] = [before && modeOf(before), after && modeOf(after)];
  const head: StructuredPatch = {
    ...names,
    oldHeader: undefined,
    newHeader: undefined,
    isGit: true,
    ...(before === undefined && { isCreate: true }),
    ...(after === undefined && { isDelete: true }),
    // Modes that are the same are not said.
    ...(oldMode !== newMode && { oldMode, newMode }),
    ...(oldMode !== undefined && newMode === undefined && { oldMode }),
    hunks: [],
  };
  const texts = isLong(before) || isLong(after) ? undefined : await textsOf(pair);
  if (texts !== undefined) return formatPatch({ ...head, hunks: hunksOf(...texts, patience) });
  const what = isLong(before) || isLong(after) ? 'Files' : 'Binary files';
  return `${formatPatch(head)}${visible(`${what} ${names.oldFileName} and ${names.newFileName} differ`)}\n`;
}

/** Of a file that says that it is longer nothing is inflated. */
const isLong = (file: ArchiveFile | undefined): boolean => (file?.size ?? 0) > LONGEST_TEXT;

async function textsOf({ before, after }: Pair): Promise<readonly [string, string] | undefined> {
  const [old, now] = [await before?.read(), await after?.read()].map((bytes) =>
    bytes === undefined ? '' : textOf(bytes),
  );
  return old === undefined || now === undefined ? undefined : [old, now];
}

/** What changed between two texts, with three lines around it. */
function hunksOf(old: string, now: string, patience: number): StructuredPatchHunk[] {
  if (old === '' || now === '') return whole(old, now);
  const options = { context: 3, timeout: patience };
  // Texts that have little in common would take minutes: all of one goes, and all of the other comes.
  return structuredPatch('', '', old, now, undefined, undefined, options)?.hunks ?? whole(old, now);
}

function whole(old: string, now: string): StructuredPatchHunk[] {
  const [gone, come] = [linesOf(old), linesOf(now)];
  if (gone.length + come.length === 0) return [];
  const lines = [...signed('-', gone), ...signed('+', come)];
  return [{ oldStart: 1, oldLines: gone.length, newStart: 1, newLines: come.length, lines }];
}

/** Lines with their ends. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const signed = (sign: string, lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) =>
    line.endsWith('\n') ? `${sign}${line.slice(0, -1)}` : [`${sign}${line}`, '\\ No newline at end of file'],
  );
