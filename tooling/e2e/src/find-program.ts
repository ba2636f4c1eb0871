import { runProgram } from './run-program.ts';

/** A program that is on this machine. */
export interface Program {
  readonly path: string;
  /** What it says of its version. */
  readonly version: string;
}

/**
 * Looks for a program: the first path where it answers.
 *
 * @param args - what makes it say its version, and fail when it is of no use.
 */
export async function findProgram(paths: readonly string[], args: readonly string[]): Promise<Program | undefined> {
  for (const path of paths) {
    const { code, stdout } = await runProgram(path, args);
    if (code === 0) return { path, version: stdout.trim().split(' ')[0] ?? '' };
  }
  return undefined;
}
