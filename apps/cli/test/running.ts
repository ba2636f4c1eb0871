import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { afterAll, inject } from 'vitest';
import { COMPILED } from './compiled.ts';

/** The program's first file. */
export const MAIN: string = inject('program');

/** The program as a process of its own. */
export interface Running {
  readonly child: ChildProcess;
  /** What it printed so far. */
  readonly output: { stdout: string; stderr: string };
  /** Its exit code, once it is gone and all it printed was read. */
  readonly exit: Promise<number | null>;
}

const started: Running[] = [];
// Tests run at the same time.
afterAll(async () => {
  for (const { child, exit } of started.splice(0)) {
    child.kill('SIGKILL');
    await exit;
  }
});

/** An environment in which the SDK finds no keys, no region and no colours' will but those that are given. */
export const environment = (given: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: tmpdir(),
  ...COMPILED,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  ...given,
});

/** Starts a program; it ends with the file's tests at the latest. */
export function start(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stdin: 'ignore' | 'pipe' = 'ignore',
): Running {
  const child = spawn(command, args, { env, stdio: [stdin, 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const running = { child, output, exit: once(child, 'close').then(([code]) => code as number | null) };
  started.push(running);
  return running;
}

/** Starts `layers` with arguments. */
export const layers = (args: readonly string[], env?: Readonly<Record<string, string>>): Running =>
  start(process.execPath, [MAIN, ...args], environment(env));

/** Runs `layers` to its end. */
export async function ran(
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const { output, exit } = layers(args, env);
  const code = await exit;
  return { code, ...output };
}
