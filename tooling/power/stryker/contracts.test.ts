import { type Contract, CONTRACTS, type Scene, verify } from '@org/layers-contracts';
import { expect, test } from 'vitest';
import { fakeTarget } from '../../../packages/contracts/test/fake-target.ts';
import { restarted } from './restarted.ts';

/** Cases of a scene; a mutant that lives meets all of them. */
const MOST_CASES = 60;

const casesOf = ({ runs }: Scene): number => Math.min(runs.cheap, MOST_CASES);

const lawsOf = (scene: Scene): readonly Contract[] => CONTRACTS.filter((contract) => contract.scene === scene);

/** How long a scene takes, in cases: archives of 50 MB take as long as a hundred. */
const costOf = (scene: Scene): number =>
  casesOf(scene) + (lawsOf(scene).some(({ needs }) => needs.includes('large archives')) ? 100 : 0);

// Short ones first, since the first that fails is enough.
const scenes = [...new Set(CONTRACTS.map(({ scene }) => scene))].toSorted(
  (left, right) => costOf(left) - costOf(right),
);

// The contracts alone, scene by scene, so that a mutant of the source meets only the scenes that reach it.
test.each(scenes)('$name', async (scene) => {
  const { outcomes } = await verify(fakeTarget(restarted), {
    seed: 1,
    runs: casesOf(scene),
    contracts: lawsOf(scene),
    shrink: false,
  });
  expect(outcomes.filter(({ kind }) => kind !== 'held').map(({ id }) => id)).toEqual([]);
});
