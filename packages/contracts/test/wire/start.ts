import { type ChildProcess, fork } from 'node:child_process';
import type { Order } from './process.ts';

/** Fakes over HTTP in a process of their own. */
export interface Foreign {
  /** Starts one more, and says where it listens; one at a time. */
  readonly serve: (order?: Order) => Promise<string>;
  readonly stop: () => void;
}

/** Starts the process with the first fake that is asked for. */
export function startForeign(): Foreign {
  let started: ChildProcess | undefined;
  const start = (): ChildProcess =>
    fork(new URL('process.ts', import.meta.url), {
      execArgv: ['--conditions=@org/source'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  const next = async (order: Order): Promise<string> => {
    const child = (started ??= start());
    const url = new Promise<string>((resolve, reject) => {
      const gone = (code: number | null): void => reject(new Error(`The process of the fakes ended with ${code}.`));
      child.once('exit', gone);
      child.once('message', (message: string) => {
        child.off('exit', gone);
        resolve(message);
      });
    });
    child.send(order);
    return await url;
  };
  return {
    serve: async (order = {}) => await next(order),
    stop: () => started?.disconnect(),
  };
}
