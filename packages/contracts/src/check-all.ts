import PQueue from 'p-queue';
import type { Contract } from './contract.ts';
import type { Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';
import type { Session } from './session.ts';
import type { Target } from './target.ts';
import type { VerifyOptions } from './verify-options.ts';

type Checked = readonly [Scene, readonly Contract[]];

/**
 * Checks scene after scene, some at a time; answers whether the run was interrupted.
 *
 * @throws what the first one threw, once those that were begun are over.
 */
export async function checkAll(
  scenes: readonly Checked[],
  session: Session,
  width: number,
  signal: AbortSignal | undefined,
  note: (outcome: Outcome) => void,
): Promise<boolean> {
  const check = async ([scene, laws]: Checked): Promise<void> => {
    if (signal?.aborted === true) return;
    for (const outcome of await session.check(scene, laws)) note(outcome);
  };
  const alone = scenes.filter(isAlone);
  const others = scenes.filter((one) => !isAlone(one));
  try {
    await someAtATime(others, width, check);
    // Where nobody else may write, neither may the rest of this run.
    await someAtATime(alone, 1, check);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
  return signal?.aborted === true;
}

/** Scenes at a time: one where they would be in each other's way, in process or where all is forgotten at once. */
export const widthOf = (target: Target, { concurrency = 4, against }: VerifyOptions): number =>
  [target, ...(against === undefined ? [] : [against])].some((one) => one.inProcess || one.capabilities.reset)
    ? 1
    : concurrency;

const isAlone = ([scene, laws]: Checked): boolean =>
  [...scene.needs, ...laws.flatMap(({ needs }) => needs)].includes('exclusive');

async function someAtATime<Item>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = new PQueue({ concurrency });
  try {
    await Promise.all(items.map(async (item) => await queue.add(async () => await work(item))));
  } finally {
    queue.clear();
    await queue.onIdle();
  }
}
