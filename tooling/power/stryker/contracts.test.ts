import { CONTRACTS, type Scene, verify } from '@org/layers-contracts';
import { expect, test } from 'vitest';
import { fakeTarget } from '../../../packages/contracts/test/fake-target.ts';

/** Cases of a scene; a mutant that lives meets all of them. */
const MOST_CASES = 40;

// Archives of 50 MB are about a part of the fake that is not changed here.
const LIGHT = CONTRACTS.filter(({ needs }) => !needs.includes('large archives'));

const casesOf = ({ runs }: Scene): number => Math.min(runs.cheap, MOST_CASES);

// Short ones first, since the first that fails is enough.
const scenes = [...new Set(LIGHT.map(({ scene }) => scene))].toSorted((left, right) => casesOf(left) - casesOf(right));

// The contracts alone, scene by scene, so that a mutant of the source meets only the scenes that reach it.
test.each(scenes)('$name', async (scene) => {
  const contracts = LIGHT.filter((contract) => contract.scene === scene);
  const { outcomes } = await verify(fakeTarget(), { seed: 1, runs: casesOf(scene), contracts, shrink: false });
  expect(outcomes.filter(({ kind }) => kind !== 'held').map(({ id }) => id)).toEqual([]);
});
