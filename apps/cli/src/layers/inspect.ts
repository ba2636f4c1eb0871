import { type ArchiveFile, checkLayout, LONGEST_TEXT, textOf } from '@org/layers-client';
import { CODES, type Session } from '../aws/session.ts';
import { harmless } from '../output/escape.ts';
import { print, say } from '../say.ts';
import { UsageError } from '../usage-error.ts';
import { archiveOf } from './archive-of.ts';
import { sentencesOnDoubles } from './doubles.ts';
import { sizeCell, sizeOf } from './cells.ts';

/** What `layers inspect` takes. */
export interface InspectFlags {
  /** One file, whose text is printed. */
  readonly file?: string;
  /** Runtimes that it is held against, where it is a file or says none. */
  readonly runtime?: string;
  /** Whether something misplaced is a failure. */
  readonly check?: true;
}

/** Shows what is in an archive, and what a function would not find there. */
export async function inspect(session: Session, name: string, flags: InspectFlags): Promise<number> {
  const { title, size, files, version } = await archiveOf(session, name);
  if (flags.file !== undefined) {
    const file = files.find(({ path }) => path === flags.file);
    if (file === undefined) throw new UsageError(`${title} has no file ${flags.file}.`);
    const text = await shortText(file);
    if (text === undefined)
      throw new UsageError(`${flags.file} is no text, or longer than a megabyte: layers download brings it.`);
    print(harmless(text));
    return 0;
  }
  const runtimes = flags.runtime === undefined ? (version?.CompatibleRuntimes ?? []) : flags.runtime.split(',');
  const findings = checkLayout(files, runtimes);
  const unpacked = files.reduce((sum, file) => sum + file.size, 0);
  session.show({
    data: {
      Archive: title,
      Size: size,
      UnpackedSize: unpacked,
      Files: files.map(({ path, size: bytes, packed, isExecutable, isLink, replaces }) => ({
        Path: path,
        Size: bytes,
        PackedSize: packed,
        Executable: isExecutable,
        Link: isLink,
        Replaces: replaces,
      })),
      Findings: findings.map(({ kind, sentence }) => ({ Kind: kind, Sentence: sentence })),
    },
    table: {
      columns: [{ title: 'PATH' }, { title: 'SIZE', align: 'right' }, { title: 'PACKED', align: 'right' }],
      rows: files.map((file) => [
        { shown: `${file.path}${file.isLink ? ' ->' : file.isExecutable ? ' *' : ''}`, raw: file.path },
        sizeCell(file.size),
        sizeCell(file.packed),
      ]),
    },
  });
  say(`${title}: ${files.length} files, ${sizeOf(unpacked)}, packed in ${sizeOf(size)}.`);
  for (const sentence of sentencesOnDoubles(files)) say(sentence);
  for (const { sentence } of findings) say(sentence);
  return flags.check === true && findings.length > 0 ? CODES.isNotSo : 0;
}

/** The text of a file; of one that says that it is longer nothing is inflated. */
const shortText = async (file: ArchiveFile): Promise<string | undefined> =>
  file.size > LONGEST_TEXT ? undefined : textOf(await file.read());
