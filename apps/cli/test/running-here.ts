import { vi } from 'vitest';
import { runProgram } from '../src/program.ts';
import { environment } from './running.ts';

/**
 * Runs `layers` to its end in this process, where its modules are loaded already: a process of its own takes longer to
 * load them than most runs take. What is about the process itself is for `ran`.
 *
 * One at a time, never in tests that are concurrent: streams and environment are the process's.
 */
export async function ranHere(
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  if (vi.isMockFunction(Reflect.get(process.stdout, 'write')))
    throw new Error('Another run in this process is not over.');
  const output = { stdout: '', stderr: '' };
  const streams = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      output[name] += String(text);
      return true;
    }),
  );
  const outside = process.env;
  process.env = environment(env);
  try {
    return { code: await runProgram(args), ...output };
  } finally {
    process.env = outside;
    for (const stream of streams) stream.mockRestore();
  }
}
