import type { Access } from './access.ts';
import { type Place, typedPlace } from './place.ts';

/** Words as one line of a shell. */
export const commandLine = (words: readonly string[]): string => words.map(quoted).join(' ');

const quoted = (word: string): string => (/^[\w./:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/** Who calls, and where, as flags. */
export const callerFlags = ({ region, secondRegion, profile, secondProfile, prefix }: Access): readonly string[] =>
  Object.entries({
    '--region': region,
    '--second-region': secondRegion,
    '--profile': profile,
    '--second-profile': secondProfile,
    '--prefix': prefix,
  }).flatMap(([name, value]) => (value === undefined ? [] : [name, value]));

/**
 * The command that takes away what one run has left, and nothing of another that goes on.
 *
 * @param prefix - what all names of the run begin with; where nobody knows it, runs of these two hours are spared.
 */
export function sweepCommand(place: Place, access: Access, prefix: string | undefined): string {
  const flags = callerFlags({ ...access, prefix: prefix ?? access.prefix });
  const age = prefix === undefined ? [] : ['--older-than', '0'];
  return commandLine(['layers', 'verify', typedPlace(place), ...flags, '--sweep', ...age]);
}
