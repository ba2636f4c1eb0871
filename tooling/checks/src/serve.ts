import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { start } from './child.ts';

/** Milliseconds a server may live, after which it is killed: nothing that waits for it waits longer. */
const LIFETIME = 20_000;

/** A server that listens. */
export interface Served {
  /** e.g. `http://127.0.0.1:40849`. */
  readonly url: string;
  /** Asks it to end, and throws unless it then ends by itself with code 0. */
  readonly end: () => Promise<void>;
}

/** Starts a program that names its URL in the first line that it prints. */
export async function serve(program: string, ...options: readonly string[]): Promise<Served> {
  const { process, printed } = start(program, options, { timeout: LIFETIME, killSignal: 'SIGKILL' });
  if (process.stdout === null) throw new Error('a child that was given pipes has none');
  const line = once(createInterface(process.stdout), 'line').then(([text]) => text as string);
  const url = /http:\/\/\S+:\d+/.exec(await Promise.race([line, printed]))?.[0];
  if (url === undefined) throw new Error(`${program} names no URL in its first line`);
  return {
    url,
    end: async () => {
      process.kill('SIGTERM');
      await printed;
    },
  };
}
