import type { WriteStream } from 'node:tty';

/** At least so many milliseconds lie between two lines that stay. */
const SELDOM = 10_000;

/** Says how far something is: on a terminal in one line, written over again and again, elsewhere in a line now and then. */
export function progress(out: Pick<WriteStream, 'isTTY' | 'write'>): {
  readonly say: (line: string) => void;
  readonly done: () => void;
} {
  let last = -Infinity;
  return {
    say: (line) => {
      if (out.isTTY) out.write(`\r\u001B[K${line}`);
      else if (performance.now() - last >= SELDOM) {
        last = performance.now();
        out.write(`${line}\n`);
      }
    },
    done: () => void (out.isTTY && out.write('\r\u001B[K')),
  };
}
