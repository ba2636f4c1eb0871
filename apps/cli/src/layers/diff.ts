import { type ArchiveFile, compareArchives, explain, LONGEST_TEXT, textOf } from '@org/layers-client';
import { createTwoFilesPatch } from 'diff';
import { oneRegion } from '../aws/one-region.ts';
import { readReference } from '../aws/reference.ts';
import { CODES, type Session } from '../aws/session.ts';
import type { Json } from '../output/json.ts';
import { cellOf } from '../output/generic-table.ts';
import { print, printable, say } from '../say.ts';
import { type Archive, archiveOf } from './archive-of.ts';
import type { FoundVersion } from './found-version.ts';
import { policyOf } from './policy-of.ts';

/** What `layers diff` takes. */
export interface DiffFlags {
  /** Whether changed texts are printed line by line. */
  readonly text?: true;
  /** Whether a difference is a failure. */
  readonly exitCode?: true;
}

/** What is another in a version's members, its policy and its archive. */
interface Change {
  readonly what: string;
  readonly before: Json;
  readonly after: Json;
}

/** Compares two versions, or files with what they would be. */
export async function diff(session: Session, one: string, other: string, flags: DiffFlags): Promise<number> {
  const before = await archiveOf(session, one);
  const after = await archiveOf(session, other);
  const changes = compareArchives(before.files, after.files);
  const members = [...membersOf(before, after), ...(await policies(session, before, after))];
  const files: readonly Change[] = [
    ...changes.added.map((file) => ({ what: file.path, before: null, after: file.size })),
    ...changes.removed.map((file) => ({ what: file.path, before: file.size, after: null })),
    ...changes.changed.map((pair) => ({ what: pair.after.path, before: pair.before.size, after: pair.after.size })),
  ];
  if (flags.text === true) for (const pair of changes.changed) print(printable(await patchOf(pair)));
  else
    session.show({
      data: {
        Members: members.map(({ what, ...values }) => ({ Member: what, Before: values.before, After: values.after })),
        Files: files.map(({ what, ...sizes }) => ({ Path: what, Before: sizes.before, After: sizes.after })),
        Unchanged: changes.unchanged,
      },
      table: {
        columns: [{ title: '' }, { title: 'WHAT' }, { title: 'BEFORE' }, { title: 'AFTER' }],
        rows: [...members, ...files].map((change) => [
          signOf(change),
          change.what,
          cellOf(change.before),
          cellOf(change.after),
        ]),
      },
    });
  return flags.exitCode === true && members.length + files.length > 0 ? CODES.isNotSo : 0;
}

const signOf = ({ before, after }: Change): string => (before === null ? '+' : after === null ? '-' : '~');

const MEMBERS = ['Description', 'LicenseInfo', 'CompatibleRuntimes', 'CompatibleArchitectures'] as const;

/** Members of two versions; a file has none. */
function membersOf(before: Archive, after: Archive): readonly Change[] {
  if (before.version === undefined || after.version === undefined) return [];
  const [old, now] = [before.version, after.version];
  return MEMBERS.map((what) => ({
    what,
    before: (old[what] ?? null) as Json,
    after: (now[what] ?? null) as Json,
  })).filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** Who may use two versions; a file has no such, and of other people's versions it is not said. */
async function policies(session: Session, before: Archive, after: Archive): Promise<readonly Change[]> {
  if (before.version === undefined || after.version === undefined) return [];
  const [old, now] = [await accessTo(session, before.version), await accessTo(session, after.version)];
  if (old === undefined || now === undefined) {
    say('who may use them is for their owner to see, and is not compared.');
    return [];
  }
  return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ what: 'Access', before: old, after: now }];
}

/** Everybody who may use a version, in an order of their own. */
async function accessTo(session: Session, version: FoundVersion): Promise<readonly string[] | undefined> {
  const reference = readReference(version.LayerVersionArn ?? version.LayerName);
  try {
    const policy = await policyOf(session.clientIn(await oneRegion(session, reference)), version);
    const { isPublic, accounts, organizations } = policy;
    const all = [...(isPublic ? ['public'] : []), ...[...accounts, ...organizations].toSorted()];
    return all.length === 0 ? ['private'] : all;
  } catch (cause) {
    if (explain(cause).kind === 'denied') return undefined;
    throw cause;
  }
}

/** A unified diff of a text; of other files that they differ. */
async function patchOf({
  before,
  after,
}: {
  readonly before: ArchiveFile;
  readonly after: ArchiveFile;
}): Promise<string> {
  if (Math.max(before.size, after.size) > LONGEST_TEXT) return `Files a/${before.path} and b/${after.path} differ`;
  const [old, now] = [textOf(await before.read()), textOf(await after.read())];
  if (old === undefined || now === undefined) return `Binary files a/${before.path} and b/${after.path} differ`;
  // Texts that have little in common would take minutes.
  const patch = createTwoFilesPatch(`a/${before.path}`, `b/${after.path}`, old, now, undefined, undefined, {
    context: 3,
    timeout: 3000,
  });
  return patch ?? `Files a/${before.path} and b/${after.path} differ in too much to be shown`;
}
