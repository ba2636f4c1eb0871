import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** The server as a process of its own. */
export interface Running {
  readonly child: ChildProcess;
  /** What it printed so far. */
  readonly output: { stdout: string; stderr: string };
  /** Its exit code, once it is gone and all it printed was read. */
  readonly exit: Promise<number | null>;
}

/** Starts the server with flags; the caller ends it. */
export function run(...flags: readonly string[]): Running {
  const child = spawn(process.execPath, ['--conditions=@org/source', MAIN, ...flags], {
    env: { ...process.env, PORT: '' },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => (output.stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output.stderr += text.toString()));
  return { child, output, exit: once(child, 'close').then(([code]) => code as number | null) };
}

/** Starts the server on a free port and waits for its first line; returns its address too. */
export async function listening(...flags: readonly string[]): Promise<Running & { readonly url: string }> {
  const running = run('--port', '0', ...flags);
  await Promise.race([once(running.child.stdout!, 'data'), running.exit]);
  const url = /http:[^\s,"]+/.exec(running.output.stdout)?.[0];
  if (url === undefined) throw new Error(`the server did not start: ${running.output.stderr}`);
  return { ...running, url };
}

/** Returns a function that notes a process, which then ends after the test at the latest. */
export function tracking(): <R extends Running>(running: R) => R {
  const started: Running[] = [];
  afterEach(async () => {
    for (const { child, exit } of started.splice(0)) {
      child.kill('SIGKILL');
      await exit;
    }
  });
  return (running) => {
    started.push(running);
    return running;
  };
}
