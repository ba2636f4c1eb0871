import { closeSync, openSync, writeSync } from 'node:fs';
import { type Observation, scrubberOf, writeObservation } from '@org/layers-contracts';
import { ensureWritable } from './files.ts';

/** Keeps observations in a file. */
export interface Recorder {
  readonly keep: (observation: Observation) => void;
  readonly close: () => void;
}

/**
 * Writes observations to a file as they come, a line each, without accounts, keys and tokens. What the file held is
 * kept until there is something to put in its place.
 *
 * @param secrets - texts of the keys that are used; there may be more of them as the run goes on.
 * @throws UsageError where the file cannot be written.
 */
export function recorderOf(path: string, secrets: readonly string[]): Recorder {
  ensureWritable('--record', path);
  let file: number | undefined;
  // One for the whole run: what stands for an account is the same on every line.
  const scrub = scrubberOf({ accounts: [], texts: secrets });
  return {
    keep: (observation) => {
      file ??= openSync(path, 'w');
      writeSync(file, `${writeObservation(scrub(observation))}\n`);
    },
    close: () => {
      if (file !== undefined) closeSync(file);
    },
  };
}
