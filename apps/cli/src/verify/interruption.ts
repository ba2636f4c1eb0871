import { say } from '../say.ts';

/** How the one who started a run ends it. */
export interface Interruption {
  /** Aborts at the first signal. */
  readonly signal: AbortSignal;
  /** What the program then ends with. */
  readonly code: () => Code;
  /** Leaves signals to themselves again. */
  readonly done: () => void;
}

/** A Ctrl-C, a terminal that was closed, and who else ends programs. */
const CODES = { SIGINT: 130, SIGHUP: 129, SIGTERM: 143 } as const;

type Code = (typeof CODES)[keyof typeof CODES];

/** A terminal and npm both pass a Ctrl-C on: what comes within this many milliseconds is the same one. */
const ONE_PRESS = 500;

/**
 * Listens to signals: the first ends the run, which then cleans up; a second one ends the program.
 *
 * @param goodbye - what is to be said where the program ends at once.
 */
export function interruption(goodbye: () => string): Interruption {
  const controller = new AbortController();
  let code: Code = CODES.SIGINT;
  let first = 0;
  const onSignal = (signal: keyof typeof CODES): void => {
    if (!controller.signal.aborted) {
      first = performance.now();
      code = CODES[signal];
      say('cleaning up; once more to stop at once');
      controller.abort();
    } else if (performance.now() - first > ONE_PRESS) {
      say(goodbye());
      process.exit(code);
    }
  };
  for (const name of Object.keys(CODES)) process.on(name, onSignal);
  return {
    signal: controller.signal,
    code: () => code,
    done: () => {
      for (const name of Object.keys(CODES)) process.off(name, onSignal);
    },
  };
}
