import { CONTRACTS, type Scene, verify } from '@org/layers-contracts';
import { expect, test } from 'vitest';
import { fakeTarget } from '../../../packages/contracts/test/fake-target.ts';

// Short ones first, since the first that fails is enough.
const scenes = [...new Set(CONTRACTS.map(({ scene }) => scene))].toSorted(
  (left, right) => weightOf(left) - weightOf(right),
);

function weightOf(scene: Scene): number {
  const isLarge = CONTRACTS.some((contract) => contract.scene === scene && contract.needs.includes('large archives'));
  return isLarge ? Infinity : scene.runs.cheap;
}

// The contracts alone, scene by scene, so that a mutant of the source meets only the scenes that reach it.
test.each(scenes)('$name', async (scene) => {
  const contracts = CONTRACTS.filter((contract) => contract.scene === scene);
  const { outcomes } = await verify(fakeTarget(), { seed: 1, contracts, shrink: false });
  expect(outcomes.filter(({ kind }) => kind !== 'held').map(({ id }) => id)).toEqual([]);
});
