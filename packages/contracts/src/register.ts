import type { Contract } from './contract.ts';
import { CONTRACTS } from './contracts.ts';
import type { Outcome } from './outcome.ts';
import { missing, type Target } from './target.ts';
import { verify, type VerifyOptions } from './verify.ts';

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
 * Registers a test for each contract. One that the target cannot be asked is registered as skipped, and says what
 * is missing; one of which nothing could be said fails, since a pass would be a lie.
 *
 * @param options - as for `verify`; `known` failures are for the runner's own means.
 * @public
 */
export function register(test: TestFunction, target: Target, options: VerifyOptions = {}): void {
  const { contracts = CONTRACTS, ...rest } = options;
  const seed = options.seed ?? Date.now() % 0x7fff_ffff;
  let before: Promise<unknown> = Promise.resolve();
  for (const scene of new Set(contracts.map((contract) => contract.scene))) {
    const laws = contracts.filter((contract) => contract.scene === scene);
    // Scenes that share a target go one after the other, also where tests do not.
    const outcomes = onDemand(async () => {
      const run = before.then(async () => await verify(target, { ...rest, seed, contracts: laws }));
      before = run.catch(() => {});
      return (await run).outcomes;
    });
    for (const law of laws) registerOne(test, law, target, outcomes);
  }
}

function registerOne(
  test: TestFunction,
  contract: Contract,
  target: Target,
  outcomes: () => Promise<readonly Outcome[]>,
): void {
  const { id, sentence, scene, needs } = contract;
  const lacks = missing([...(scene.uses === 'own' ? (['writes'] as const) : []), ...scene.needs, ...needs], target);
  const run = async (): Promise<void> => expectHeld((await outcomes()).find((outcome) => outcome.id === id));
  if (lacks.length === 0) {
    test(`${id}: ${sentence}`, patient(run), PATIENCE);
    return;
  }
  const name = `${id}: ${sentence} (${target.name} lacks: ${[...new Set(lacks)].join(', ')})`;
  test.skip(name, async () => {});
}

function expectHeld(outcome: Outcome | undefined): void {
  if (outcome === undefined || outcome.kind === 'held') return;
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

function onDemand<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return async () => await (made ??= make());
}
