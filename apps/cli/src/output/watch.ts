import { setTimeout as sleep } from 'node:timers/promises';
import { print } from '../say.ts';

/** Moves to the top of a terminal and clears it. */
const CLEAR = '\u001B[H\u001B[2J';

/**
 * Does work again and again, until the program is interrupted or the work throws. On a terminal what is shown takes the
 * place of what was; elsewhere it is printed where it is another than before, so that a change is a line in a log.
 */
export async function watching(
  seconds: number,
  work: (show: (text: string) => void) => Promise<unknown>,
): Promise<never> {
  let before: string | undefined;
  const show = (text: string): void => {
    if (process.stdout.isTTY) print(`${CLEAR}${new Date().toLocaleTimeString()}, every ${seconds} s\n\n${text}`);
    else if (text !== before) print(text);
    before = text;
  };
  for (;;) {
    await work(show);
    await sleep(seconds * 1000);
  }
}
