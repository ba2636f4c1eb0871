import { catalogueOf } from './catalogue.ts';
import { checkScene } from './check.ts';
import type { CheckOptions } from './check-options.ts';
import { comparisonOf, dearer } from './comparison.ts';
import type { Contract } from './contract.ts';
import { CONTRACTS } from './contracts.ts';
import { type Driver, driverOf } from './driver/driver.ts';
import { Unusable } from './driver/inconclusive.ts';
import type { Limits } from './driver/meter.ts';
import { pairOf } from './driver/pair.ts';
import { limitsOf, limitsOfSecond } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { runNameAt } from './run-name.ts';
import type { Scene } from './scene.ts';
import type { Target } from './target.ts';
import type { VerifyOptions } from './verify-options.ts';

/** A run that has begun: one budget, one time, one prefix. */
export interface Session {
  readonly driver: Driver;
  /** Of the target that is compared with. */
  readonly second?: Driver;
  /** Checks the contracts of one scene. */
  readonly check: (scene: Scene, contracts: readonly Contract[]) => Promise<readonly Outcome[]>;
  /** Takes away what was written, so that the run could end here; answers the names of layers that would not go. */
  readonly cleanUp: () => Promise<readonly string[]>;
}

/**
 * Begins a run within the limits of its options and its targets; nobody is asked yet.
 *
 * @param began - in milliseconds since 1970.
 */
export function sessionOf(target: Target, options: VerifyOptions & { readonly seed: number }, began: number): Session {
  const { against, seed, path, runs, shrink = true, onObservation: seen = () => {} } = options;
  const { signal = new AbortController().signal } = options;
  const drive = (one: Target, limits: Limits): Driver => {
    const name = one.capabilities.reset ? '' : `${runNameAt(began)}-`;
    return driverOf(one, { limits, signal, name, catalogue: () => catalogueOf(seed) });
  };
  const first = drive(target, limitsOf(target, options, began));
  const second = against === undefined ? undefined : drive(against, limitsOfSecond(against, options, began));
  const driver =
    second === undefined || against === undefined
      ? first
      : pairOf(first, second, comparisonOf(target, against, options.contracts ?? CONTRACTS));
  const how: CheckOptions = {
    seed,
    writes: dearer(target, against),
    shrink,
    signal,
    seen,
    ...(path !== undefined && { path }),
    ...(runs !== undefined && { runs }),
  };
  return {
    driver,
    ...(second !== undefined && { second }),
    check: async (scene, contracts) => await checkScene(scene, contracts, driver, target, how),
    cleanUp: async () => {
      try {
        return (await driver.cleanUp()).map(({ name }) => name);
      } catch (error) {
        if (error instanceof Unusable) return [];
        throw error;
      } finally {
        driver.forgetShared();
      }
    },
  };
}
