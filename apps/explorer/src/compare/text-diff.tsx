import { type ArchiveFile, LONGEST_TEXT, textOf } from '@org/layers-client';
import { useQuery } from '@tanstack/react-query';
import { structuredPatch } from 'diff';
import { FileName } from '../archive/file-name.tsx';
import { visibleName } from '../archive/visible-name.ts';
import { Trouble } from '../parts/trouble.tsx';
import type { FileChange } from './changes-of.ts';

/** Milliseconds after which two texts have too little in common to be shown line by line. */
const TIMEOUT = 3000;

/** A changed text, line by line; of other files, what they are. */
export function TextDiff({ change }: { readonly change: FileChange }) {
  const { path, before, after } = change;
  const { data, error } = useQuery({
    queryKey: ['diff', path, before?.crc, before?.size, after?.crc, after?.size],
    queryFn: () => linesOf(change),
    staleTime: Infinity,
    retry: false,
  });
  return (
    <section aria-label={`Changes of ${visibleName(path)}`} className="preview">
      <p>
        <code>
          <FileName name={path} />
        </code>
      </p>
      {error !== null && <Trouble error={error} />}
      {typeof data === 'string' && <p className="faint">{data}</p>}
      {typeof data === 'object' && (
        <pre tabIndex={0} aria-label={`Lines of ${visibleName(path)}`}>
          {data.map(({ sign, text }, index) => (
            // Lines have no other name than their place.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={index} className={CLASSES[sign]}>{`${sign}${text}\n`}</span>
          ))}
        </pre>
      )}
    </section>
  );
}

/** A line of a diff. */
interface Line {
  readonly sign: ' ' | '+' | '-' | '@';
  readonly text: string;
}

const CLASSES = { ' ': '', '+': 'added', '-': 'removed', '@': 'faint' } as const;

/** The lines that differ, with three around each; a sentence where there are none to show. */
async function linesOf({ path, before, after }: FileChange): Promise<readonly Line[] | string> {
  if (Math.max(before?.size ?? 0, after?.size ?? 0) > LONGEST_TEXT) return 'Too long to be compared line by line.';
  const [old, now] = [await contentsOf(before), await contentsOf(after)];
  if (old === undefined || now === undefined) return 'No text: only sizes and contents as a whole are compared.';
  if (old === now) return 'The text is the same; whether it can be executed, or is a link, differs.';
  const patch = structuredPatch(path, path, old, now, undefined, undefined, { context: 3, timeout: TIMEOUT });
  if (patch === undefined) return 'They have too little in common to be compared line by line.';
  return patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }): Line[] => [
    { sign: '@', text: `@ -${oldStart},${oldLines} +${newStart},${newLines} @@` },
    ...lines
      .filter((line) => !line.startsWith('\\'))
      .map((line): Line => ({ sign: line[0] as Line['sign'], text: line.slice(1) })),
  ]);
}

const contentsOf = async (file: ArchiveFile | undefined): Promise<string | undefined> =>
  file === undefined ? '' : textOf(await file.read());
