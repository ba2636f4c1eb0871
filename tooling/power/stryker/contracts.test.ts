import { type Contract, CONTRACTS, type Scene, type Target, verify } from '@org/layers-contracts';
import type { Fake } from '@org/layers-fake';
import { describe, expect, test } from 'vitest';
import { fakeTarget } from '../../../packages/contracts/test/fake-target.ts';
import { restarted } from './restarted.ts';
import { unsignedTarget } from './unsigned.ts';

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

const isOfRegions = (scene: Scene): boolean =>
  [...scene.needs, ...lawsOf(scene).flatMap(({ needs }) => needs)].includes('regions');

/** The laws of a scene that do not hold. */
async function brokenOf(target: Target, scene: Scene): Promise<readonly string[]> {
  const { outcomes } = await verify(target, {
    seed: 1,
    runs: casesOf(scene),
    contracts: lawsOf(scene),
    shrink: false,
  });
  return outcomes.filter(({ kind }) => kind !== 'held').map(({ id }) => id);
}

// The contracts alone, scene by scene, so that a mutant of the source meets only the scenes that reach it. What is put
// away and back shows what a snapshot loses, and hides how a store is kept up to date: so both are asked.
describe.each([
  ['as it is', (fake: Fake) => fake.fetch],
  ['put away and back', restarted],
])('the fake, %s', (_, around) => {
  test.each(scenes)('$name', async (scene) => {
    expect(await brokenOf(fakeTarget(around), scene)).toEqual([]);
  });
});

// Most of what a signature tells is told again by the host; only here it counts.
describe('the fake, asked without signatures', () => {
  test.each(scenes.filter(isOfRegions))('$name', async (scene) => {
    expect(await brokenOf(unsignedTarget(), scene)).toEqual([]);
  });
});
