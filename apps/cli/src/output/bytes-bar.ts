import { barOf } from './bar.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Shows how many bytes are here; on a terminal alone, where it moves. */
export function bytesBar(total: number): { readonly move: (received: number) => void; readonly end: () => void } {
  if (!process.stderr.isTTY) return { move: () => {}, end: () => {} };
  const bar = barOf('{bar} {percentage} %, {value} of {total} bytes, {eta_formatted} left');
  bar.start(total, 0);
  const stop = (): void => bar.stop();
  // Where the program is ended at once, the terminal has its cursor back all the same.
  const ended = (signal: NodeJS.Signals): void => {
    stop();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, ended);
  return {
    move: (received) => bar.update(received),
    end: () => {
      for (const signal of SIGNALS) process.off(signal, ended);
      stop();
    },
  };
}
