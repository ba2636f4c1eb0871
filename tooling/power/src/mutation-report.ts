import type { Explained } from './explained/explained.ts';
import { EXPLAINED } from './explained/index.ts';

/** What Stryker writes, as far as it is read here. */
export interface MutationReport {
  readonly files: Readonly<Record<string, FileReport>>;
}

/** One file, and what was changed in it. */
export interface FileReport {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

/** One change. */
export interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

/** The least score, in percent. */
const LEAST = 90;

/** A mutant that lived, where it stands in the source. */
interface Survivor extends Mutant {
  readonly file: string;
  readonly line: string;
}

/** Sums a run up: the score counts every mutant, the explained ones too. */
export function judge(
  { files }: MutationReport,
  explained: readonly Explained[] = EXPLAINED,
): { readonly said: string; readonly problems: readonly string[] } {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (...kinds: readonly string[]): number => mutants.filter(({ status }) => kinds.includes(status)).length;
  const caught = count('Killed', 'Timeout');
  const survivors = Object.entries(files).flatMap(([file, report]) => survivorsOf(file, report));
  const score = (100 * caught) / Math.max(1, caught + survivors.length);
  const open = survivors.filter((one) => !explained.some((entry) => explains(entry, one)));
  const idle = explained.filter((entry) => entry.file in files && !survivors.some((one) => explains(entry, one)));
  return {
    said: `mutation score: ${score.toFixed(1)} % (${caught} caught, ${survivors.length} survived, ${survivors.length - open.length} of them explained)`,
    problems: [
      ...(score < LEAST ? [`the mutation score is ${score.toFixed(1)} %, ${LEAST} % is wanted`] : []),
      ...open.map(
        ({ file, location, line, mutatorName, replacement = '' }) =>
          `${file}:${location.start.line} ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ')} lived and is not explained: ${line}`,
      ),
      ...idle.map(({ file, line }) => `${file}: an explanation is not needed any more: ${line}`),
    ],
  };
}

function survivorsOf(file: string, { source, mutants }: FileReport): readonly Survivor[] {
  const lines = source.split('\n');
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map((mutant) => ({ ...mutant, file, line: lines[mutant.location.start.line - 1]!.trim() }));
}

const explains = (entry: Explained, one: Survivor): boolean =>
  entry.file === one.file &&
  entry.line === one.line &&
  (entry.mutator ?? one.mutatorName) === one.mutatorName &&
  (entry.replacement ?? one.replacement) === one.replacement;
