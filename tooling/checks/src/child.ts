import { type ChildProcess, execFile, type ExecFileOptions } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program that was started. */
export interface Child {
  readonly process: ChildProcess;
  /** What it printed, once it has ended with code 0; an error with all that it printed when it ended otherwise. */
  readonly printed: Promise<string>;
}

/** Starts a program that ends at the latest together with this process. */
export function start(program: string, options: readonly string[], settings: ExecFileOptions): Child {
  const running = run(program, options, { ...settings, encoding: 'utf8' });
  const kill = (): void => void running.child.kill('SIGKILL');
  process.once('exit', kill);
  running.child.once('close', () => process.off('exit', kill));
  const printed = running.then(
    ({ stdout }) => stdout,
    (cause: unknown) => {
      const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
      throw new Error(`${[program, ...options].join(' ')} failed:\n${stdout}${stderr}`, { cause });
    },
  );
  return { process: running.child, printed };
}
