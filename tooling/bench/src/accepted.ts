import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Run } from './run.ts';

const ACCEPTED = new URL('../accepted.json', import.meta.url);

/** The run that was accepted last; `undefined` where none was. */
export const readAccepted = (): Run | undefined =>
  existsSync(ACCEPTED) ? (JSON.parse(readFileSync(ACCEPTED, 'utf8')) as Run) : undefined;

/** Keeps a run, to be compared with later ones. */
export const accept = (run: Run): void => writeFileSync(ACCEPTED, `${JSON.stringify(run, null, 2)}\n`);
