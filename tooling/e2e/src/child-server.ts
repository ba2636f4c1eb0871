import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startChild } from './start-child.ts';

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

/** Starts the server from source, on a free port; without layers when no flags are given. */
export async function startServer(...flags: readonly string[]): Promise<ChildServer> {
  const asked = flags.length === 0 ? ['--empty', '--log'] : flags;
  const child = await startChild(process.execPath, ['--conditions=@org/source', MAIN, '--port', '0', ...asked]);
  const { pid, line, log, stop } = child;
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
  if (url === undefined || pid === undefined) {
    await stop();
    throw new Error(`The server's first line names no URL: ${line}`);
  }
  return { url, pid, line, log: () => log, stop };
}
