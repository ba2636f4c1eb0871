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

/** The command that takes away what a run has left that ended just now. */
export const sweepCommand = (place: Place, access: Access): string =>
  commandLine(['layers', 'verify', typedPlace(place), ...callerFlags(access), '--sweep', '--older-than', '0']);
