import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';

/** A process that serves until it is stopped. */
export interface Child {
  readonly pid: number | undefined;
  /** The first line it printed. */
  readonly line: string;
  /** The lines it printed after that, so far. */
  readonly log: readonly string[];
  /** Ends the process and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds in which a process must have started or ended. */
const PATIENCE = 15_000;

/** Starts a process, and waits for its first line. */
export async function startChild(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Child> {
  const child = spawn(program, args, { env });
  // Should the process of the tests end before their hooks ran.
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    await end(child);
    process.off('exit', kill);
  };
  try {
    const lines = createInterface(child.stdout);
    const line = await firstLine(child, lines);
    const log: string[] = [];
    lines.on('line', (text) => log.push(text));
    return { pid: child.pid, line, log, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

async function firstLine(child: ChildProcessWithoutNullStreams, lines: Interface): Promise<string> {
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const ended = new AbortController();
  child.once('exit', () => ended.abort());
  try {
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(PATIENCE)]);
    const [line] = (await once(lines, 'line', { signal })) as [string];
    return line;
  } catch (cause) {
    throw new Error(`The process did not start: ${complaint}`, { cause });
  }
}

async function end(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await gone;
  clearTimeout(force);
}
