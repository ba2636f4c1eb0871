import type { Command } from 'commander';
import { addCallFlags, type CallFlags, type Reach } from '../aws/flags.ts';
import type { Session } from '../aws/session.ts';

/** Is told the exit code. */
export type EndsWith = (code: number) => void;

/** Does a command's work; answers the exit code where that is not 0. */
export type Work<Args extends readonly unknown[]> = (session: Session, ...args: Args) => Promise<number | undefined>;

/**
 * Makes a command one that calls: with flags for who is asked and how it is shown, and a session to work with.
 *
 * @param load - brings the work when it is to be done: AWS's SDK takes its time to load, and who only mistyped a flag
 * need not wait for it. It is given what was typed, and the flags behind it.
 * @param reach - how many regions it asks.
 */
export const calling = <Args extends readonly unknown[]>(
  command: Command,
  endsWith: EndsWith,
  load: () => Promise<Work<Args>>,
  reach: Reach = 'one',
): Command =>
  addCallFlags(command, reach).action(async (...given: readonly unknown[]) => {
    // Behind them stands the command itself.
    const args = given.slice(0, -1) as unknown as Args;
    const [{ withSession }, work] = await Promise.all([import('../aws/session.ts'), load()]);
    endsWith(await withSession(args.at(-1) as CallFlags, async (session) => await work(session, ...args)));
  });
