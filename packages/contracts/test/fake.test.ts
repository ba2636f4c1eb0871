import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Outcome } from '../src/outcome.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';
import { needsOf } from './mutants/laws-of.ts';

/** What a broken contract says, short enough to read. */
const said = (outcome: Outcome): string =>
  outcome.kind === 'broken'
    ? `${outcome.reason}\n${JSON.stringify({ population: outcome.observation.population, steps: outcome.observation.steps })}`
    : outcome.kind === 'inconclusive'
      ? outcome.reason
      : outcome.kind;

/** The most cases of a scene: with the long tests all of them are played. */
const MOST = process.env['LAYERS_LONG'] === undefined ? 25 : Infinity;

const scenes = new Set(CONTRACTS.map(({ scene }) => scene));
for (const scene of scenes) {
  const contracts = CONTRACTS.filter((contract) => contract.scene === scene);
  const isLarge = needsOf(contracts).includes('large archives');
  test(`the fake keeps ${contracts.map(({ id }) => id).join(', ')}`, { tags: isLarge ? 'long' : [] }, async () => {
    const { outcomes } = await verify(fakeTarget(), { seed: 1, contracts, runs: Math.min(scene.runs.cheap, MOST) });
    expect(outcomes.filter(({ kind }) => kind !== 'held').map((outcome) => `${outcome.id}: ${said(outcome)}`)).toEqual(
      [],
    );
  });
}
