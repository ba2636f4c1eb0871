import { createFake } from '@org/layers-fake';
import { CONTRACTS, fetchTarget, register, type TestFunction } from '../../src/index.ts';

/** Registers a handful of laws with a runner; one of them needs what the target lacks. */
export function registerSome(test: TestFunction): void {
  const fake = createFake();
  const target = fetchTarget('fake', fake.fetch, { reset: async () => await fake.reset() });
  const contracts = CONTRACTS.filter(
    ({ scene, id }) => scene.name === 'pagination/walks' || id === 'pagination/marker-expiry',
  );
  register(test, target, { contracts, runs: 8, seed: 1 });
}
