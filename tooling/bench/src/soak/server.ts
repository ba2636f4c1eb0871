import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stop } from '../child.ts';
import type { Gauged } from './gauge.ts';

/** A server in a process of its own. */
export interface SoakedServer {
  /** e.g. `http://127.0.0.1:40849`. */
  readonly origin: string;
  readonly gauge: () => Promise<Gauged>;
  /** What it printed as an error so far: a server that is well prints none. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

const GAUGE = new URL('gauge.ts', import.meta.url).href;

/** The server's program from its source, as arguments of Node's. */
export const FROM_SOURCE: readonly string[] = [
  '--conditions=@org/source',
  join(dirname(createRequire(import.meta.url).resolve('@org/layers-server/package.json')), 'src/main.ts'),
];

/** Starts a server without layers on a free port of this machine; it ends with this process at the latest. */
export async function startServer(program: readonly string[]): Promise<SoakedServer> {
  const args = ['--expose-gc', `--import=${GAUGE}`, ...program, '--port', '0', '--host', '127.0.0.1', '--empty'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  // Where this process is killed, the gauge sees it.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close').then(() => {
    process.off('exit', kill);
    throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}: ${said}`);
  });
  // Told to whoever waits for it; where nobody does, it was stopped.
  ended.catch(() => {});
  const [line] = (await Promise.race([once(child.stdout!, 'data'), ended])) as [Buffer];
  child.stdout!.resume();
  return {
    origin: /http:[^,]+/.exec(line.toString())![0],
    gauge: async () => {
      const answer = once(child, 'message');
      child.send('gauge');
      const [gauged] = (await Promise.race([answer, ended])) as [Gauged];
      return gauged;
    },
    said: () => said,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await stop(child);
    },
  };
}
