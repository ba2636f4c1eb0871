import type { Contract } from './contract.ts';
import { ensureOptions } from './ensure-options.ts';
import { lawsAndDrifts } from './laws-and-drifts.ts';
import type { Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';
import { byScene } from './scenes.ts';
import { seedNow } from './seed-now.ts';
import { type Session, sessionOf } from './session.ts';
import type { Target } from './target.ts';
import type { VerifyOptions } from './verify-options.ts';

/**
 * What registers a test: `test` of vitest, jest, bun and node:test, `it` of mocha.
 *
 * @public
 */
export interface TestFunction {
  /** Registers a test. The time is in milliseconds, for the runners that take one there. */
  (name: string, run: () => Promise<void>, timeout?: number): unknown;
  /** Registers one that is not run. */
  readonly skip: (name: string, run: () => Promise<void>) => unknown;
}

/** As long as any run may take, in milliseconds: runners would stop a test much sooner. */
const PATIENCE = 15 * 60_000;

/**
 * Registers a test for each contract, and where two targets are compared one more for each scene. One that the target
 * cannot be asked is registered as skipped, and says what is missing; one of which nothing could be said fails, since
 * a pass would be a lie. All of them have one budget, and each scene takes away what it wrote.
 *
 * @param options - as for `verify`; `known` failures are for the runner's own means.
 * @throws TypeError for options that make no sense.
 * @public
 */
export function register(test: TestFunction, target: Target, options: VerifyOptions = {}): void {
  ensureOptions(options);
  const { seed = seedNow() } = options;
  const { scenes, skipped } = byScene(lawsAndDrifts(options), target);
  for (const [{ id, sentence }, outcome] of skipped) {
    const lacks = outcome.kind === 'skipped' ? outcome.missing : [];
    test.skip(`${id}: ${sentence} (${target.name} lacks: ${lacks.join(', ')})`, async () => {});
  }
  // It begins with the first test: a runner may take its time until then, or want none.
  const begun = onDemand(() => sessionOf(target, { ...options, seed }, Date.now()));
  let before: Promise<unknown> = Promise.resolve();
  for (const [scene, laws] of scenes) {
    // Scenes that share a target go one after the other, also where tests do not.
    const outcomes = onDemand(async () => {
      const run = before.then(async () => await checkAlone(scene, laws, begun(), options));
      before = run.catch(() => {});
      return await run;
    });
    for (const { id, sentence } of laws) {
      const run = async (): Promise<void> => expectHeld((await outcomes()).find((outcome) => outcome.id === id));
      test(`${id}: ${sentence}`, patient(run), PATIENCE);
    }
  }
}

/** Nobody says which test is the last one: what a scene wrote goes with it. */
async function checkAlone(
  scene: Scene,
  laws: readonly Contract[],
  session: Session,
  { onOutcome }: VerifyOptions,
): Promise<readonly Outcome[]> {
  try {
    const outcomes = await session.check(scene, laws);
    for (const outcome of outcomes) onOutcome?.(outcome, session.driver.used);
    return outcomes;
  } finally {
    await session.cleanUp();
  }
}

/** @throws Error for what did not hold, with what was seen and how to see it again. */
export function expectHeld(outcome: Outcome | undefined): void {
  if (outcome?.kind === 'held') return;
  if (outcome === undefined) throw new Error('Nothing was said of it.');
  if (outcome.kind === 'broken')
    throw new Error(
      `${outcome.sentence}\n${outcome.reason}\nAgain with { seed: ${outcome.seed}, path: '${outcome.path}' }, for ${outcome.id} alone.`,
    );
  throw new Error(`Nothing could be said: ${outcome.kind === 'inconclusive' ? outcome.reason : outcome.kind}`);
}

/** Mocha has its time set from within the test. */
const patient = (run: () => Promise<void>): (() => Promise<void>) =>
  async function (this: unknown): Promise<void> {
    if (isMocha(this)) this.timeout(PATIENCE);
    await run();
  };

const isMocha = (context: unknown): context is { readonly timeout: (milliseconds: number) => void } =>
  typeof (context as { readonly timeout?: unknown } | undefined)?.timeout === 'function';

/** What is made when it is first wanted, and once. */
function onDemand<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}
