import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

/** The server, running as a process of its own. */
export interface ChildServer {
  /** e.g. `http://127.0.0.1:40849`. */
  readonly url: string;
  readonly pid: number;
  /** The first line it printed. */
  readonly line: string;
  /** A line for each request so far. */
  readonly log: () => readonly string[];
  /** Ends the process and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

const MAIN = join(dirname(createRequire(import.meta.url).resolve('@org/layers-server/package.json')), 'src/main.ts');

/** Milliseconds in which a process must have started or ended. */
const PATIENCE = 15_000;

/** Starts the server from source, on a free port; without layers when no flags are given. */
export async function startServer(...flags: readonly string[]): Promise<ChildServer> {
  const asked = flags.length === 0 ? ['--empty', '--log'] : flags;
  const child = spawn(process.execPath, ['--conditions=@org/source', MAIN, '--port', '0', ...asked]);
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
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url === undefined || child.pid === undefined) throw new Error(`The server's first line names no URL: ${line}`);
    return { url, pid: child.pid, line, log: () => log, stop };
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
    throw new Error(`The server did not start: ${complaint}`, { cause });
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
