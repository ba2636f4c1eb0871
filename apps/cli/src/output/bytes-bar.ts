import { SingleBar } from 'cli-progress';

/** Shows how many bytes are here; on a terminal alone, where it moves. */
export function bytesBar(total: number): { readonly move: (received: number) => void; readonly end: () => void } {
  if (!process.stderr.isTTY) return { move: () => {}, end: () => {} };
  const bar = new SingleBar({
    format: '{bar} {percentage} %, {value} of {total} bytes, {eta_formatted} left',
    barsize: 20,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  bar.start(total, 0);
  const end = (): void => bar.stop();
  // Where the program is ended at once, the terminal has its cursor back all the same.
  process.once('exit', end);
  return {
    move: (received) => bar.update(received),
    end: () => {
      process.off('exit', end);
      end();
    },
  };
}
