import type { FileReport, Mutant, MutationReport } from './mutation-report.ts';

/**
 * What two runs of Stryker say together: of what the later one left out, the earlier one is believed where the file
 * has not changed since. So a part can be measured again without the rest.
 */
export function joined(earlier: MutationReport, later: MutationReport): MutationReport {
  return {
    files: {
      ...earlier.files,
      ...Object.fromEntries(
        Object.entries(later.files).map(([file, report]) => [file, joinedFile(earlier.files[file], report)]),
      ),
    },
  };
}

function joinedFile(earlier: FileReport | undefined, later: FileReport): FileReport {
  if (earlier?.source !== later.source) return later;
  const again = new Set(later.mutants.map(keyOf));
  return { ...later, mutants: [...earlier.mutants.filter((mutant) => !again.has(keyOf(mutant))), ...later.mutants] };
}

const keyOf = ({ mutatorName, replacement = '', location: { start } }: Mutant): string =>
  JSON.stringify([mutatorName, replacement, start.line, start.column]);
