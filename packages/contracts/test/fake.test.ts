import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Outcome } from '../src/outcome.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';

/** What a broken contract says, short enough to read. */
const said = (outcome: Outcome): string =>
  outcome.kind === 'broken'
    ? `${outcome.reason}\n${JSON.stringify({ population: outcome.observation.population, steps: outcome.observation.steps })}`
    : outcome.kind === 'inconclusive'
      ? outcome.reason
      : outcome.kind;

const scenes = new Set(CONTRACTS.map(({ scene }) => scene));
for (const scene of scenes) {
  const contracts = CONTRACTS.filter((contract) => contract.scene === scene);
  test(`the fake keeps ${contracts.map(({ id }) => id).join(', ')}`, async () => {
    const { outcomes } = await verify(fakeTarget(), { seed: 1, contracts });
    expect(outcomes.filter(({ kind }) => kind !== 'held').map((outcome) => `${outcome.id}: ${said(outcome)}`)).toEqual(
      [],
    );
  });
}
