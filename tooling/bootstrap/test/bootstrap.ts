import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A bootstrap that runs: what it has written so far, and how it ended once it has. */
export interface Running {
  readonly child: ChildProcess;
  stdout: string;
  stderr: string;
  code: number | null;
  ended: boolean;
}

/** The environment in which the machine's Node and the repository's pnpm are the only tools beside the system's. */
export function environment(root: string): NodeJS.ProcessEnv {
  return { PATH: [join(root, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) };
}

/** Starts the bootstrap of a repository, by `node` or by the given shell command. */
export function bootstrap(root: string, args: string[], shell?: string): Running {
  const main = ['tooling/bootstrap/src/main.mjs', ...args];
  const [command, ...rest] = shell === undefined ? ['node', ...main] : ['sh', '-c', shell, 'node', ...main];
  const child = spawn(command, rest, { cwd: root, env: environment(root), stdio: ['ignore', 'pipe', 'pipe'] });
  const running: Running = { child, stdout: '', stderr: '', code: null, ended: false };
  child.stdout.on('data', (text) => (running.stdout += text));
  child.stderr.on('data', (text) => (running.stderr += text));
  child.on('close', (code) => Object.assign(running, { code, ended: true }));
  onTestFinished(() => void child.kill('SIGKILL'));
  return running;
}
