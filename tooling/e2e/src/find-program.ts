import { delimiter, isAbsolute, join } from 'node:path';
import { runProgram } from './run-program.ts';

/** A program that is on this machine. */
export interface Program {
  /** Absolute. */
  readonly path: string;
  /** What it says of its version. */
  readonly version: string;
}

/** Where a program of a name may be. */
const placesOf = (name: string): readonly string[] =>
  isAbsolute(name) ? [name] : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));

/**
 * Looks for a program: the first place where it answers.
 *
 * @param names - paths, or names to be looked for on the PATH.
 * @param args - what makes it say its version, and fail when it is of no use.
 */
export async function findProgram(names: readonly string[], args: readonly string[]): Promise<Program | undefined> {
  for (const path of names.flatMap(placesOf)) {
    const { code, stdout } = await runProgram(path, args);
    if (code === 0) return { path, version: stdout.trim().split(' ')[0] ?? '' };
  }
  return undefined;
}
