import type { ArchiveFile } from './read-archive.ts';
import type { LayoutFinding } from './layout.ts';

/** What the layout of an archive is read from. */
export type LaidFile = Pick<ArchiveFile, 'path' | 'isEncrypted'>;

/** Up a folder, from the root, or from a drive of Windows; with either slash between folders. */
const LEADS_OUT = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:/i;

/** Whether a path may lead elsewhere than below the folder in which the archive is unpacked. */
const leadsOut = ({ path }: LaidFile): boolean => LEADS_OUT.test(path);

/** What Windows writes between folders; on Linux, on which functions run, it is a letter of the name. */
const hasBackslashes = ({ path }: LaidFile): boolean => path.includes('\\');

/** Whether a file lies at its path below `/opt`, so that it can be said where runtimes look. */
export const isReachable = (file: LaidFile): boolean => !leadsOut(file) && !hasBackslashes(file);

/** What no function finds, whatever its runtime: one sentence for each reason. */
export function unreachable(files: readonly LaidFile[]): readonly LayoutFinding[] {
  const outside = files.filter(leadsOut);
  const ofWindows = files.filter((file) => !leadsOut(file) && hasBackslashes(file));
  const encrypted = files.filter(({ isEncrypted }) => isEncrypted);
  return [
    ...finding(
      'outside',
      outside,
      ['leads', 'lead'],
      'out of /opt/, where layers are unpacked: a path has no .. in it, and begins with the name of a folder or a file.',
    ),
    ...finding(
      'misplaced',
      ofWindows,
      ['has', 'have'],
      'backslashes, which Linux takes for letters of a name: put / between folders.',
    ),
    ...finding(
      'encrypted',
      encrypted,
      ['is', 'are'],
      'encrypted, and nobody can give Lambda a password: zip without one.',
    ),
  ];
}

function finding(
  kind: LayoutFinding['kind'],
  files: readonly LaidFile[],
  [isOne, areMany]: readonly [string, string],
  what: string,
): readonly LayoutFinding[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  const who = others.length === 0 ? `${first.path} ${isOne}` : `${first.path} and ${others.length} more ${areMany}`;
  return [{ kind, sentence: `${who} ${what}` }];
}
