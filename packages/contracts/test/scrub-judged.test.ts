import { createFake } from '@org/layers-fake';
import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { Inconclusive } from '../src/driver/inconclusive.ts';
import { judge } from '../src/judgement.ts';
import type { Observation } from '../src/observation.ts';
import { readObservations, writeObservation } from '../src/recording.ts';
import { scrubberOf } from '../src/scrub/scrubber.ts';
import { fetchTarget } from '../src/targets/fetch-target.ts';
import type { Target } from '../src/target.ts';
import { verify } from '../src/verify.ts';
import { firstLightRun } from './light-run.ts';

/** Layers of others around ours: those of a case begin with `layers-contracts-`. */
const FOREIGN = [
  'a',
  'acme',
  'layers',
  'layers-contract',
  'layers-contracts',
  'layers-of-acme',
  'm-acme',
  'm_acme',
  'z',
];

/** An account that others use; to a target that may not write, their layers are all that there is. */
async function sharedAccount(writes: 'dear' | 'none', around = (answer: Response) => Promise.resolve(answer)) {
  const fake = createFake({ randomSeed: 1 });
  await fake.seed({
    layers: FOREIGN.map((LayerName) => ({
      LayerName,
      account: '100000000001',
      versions: [
        { CompatibleRuntimes: ['python3.13'], Description: `the acme of ${LayerName}, größer`, LicenseInfo: 'acme-1' },
        { LicenseInfo: 'MIT' },
        { CompatibleArchitectures: ['arm64'], Description: '"acme" in 日本' },
      ],
    })),
  });
  const fetch = async (request: Request): Promise<Response> => await around(await fake.fetch(request));
  const options = { prefix: 'layers-contracts-', capabilities: { writes, exclusive: false } } as const;
  return { ...fetchTarget('account', fetch, options), pause: 0 };
}

/** The id of a law, what it says of an observation, and what of it scrubbed. */
type Verdicts = readonly [id: string, before: string, after: string];

/** Lists of layers the wrong way round. */
async function reversed(answer: Response): Promise<Response> {
  const body = (await answer.clone().json()) as { readonly Layers?: readonly unknown[] };
  return body.Layers === undefined ? answer : Response.json({ ...body, Layers: body.Layers.toReversed() });
}

describe('every contract says of a scrubbed observation what it says of it', () => {
  // Archives of tens of megabytes take their time.
  const contracts = CONTRACTS.filter(({ needs, scene }) => ![...needs, ...scene.needs].includes('large archives'));

  const said = (contract: (typeof CONTRACTS)[number], observation: Observation): string => {
    const verdict = judge(contract, observation);
    return verdict === true ? 'held' : verdict instanceof Inconclusive ? 'inconclusive' : 'broken';
  };

  /** What is said of all observations of a run. */
  async function verdicts(target: Target, runs: number): Promise<readonly Verdicts[]> {
    const kept: Observation[] = [];
    await verify(target, { seed: 1, runs, contracts, onObservation: (observation) => kept.push(observation) });
    return verdictsOf(kept);
  }

  /** What is said of all observations, before they are scrubbed and after. */
  function verdictsOf(kept: readonly Observation[]): readonly Verdicts[] {
    // As it comes from a file, and of accounts that somebody has.
    const text = kept.map(writeObservation).join('\n').replaceAll('10000000000', '73184290551');
    const read = readObservations(text);
    // The other way round, so that each account gets another number.
    const scrub = scrubberOf({ accounts: ['731842905512', '731842905511'], texts: ['test'] });
    return read.flatMap((observation) => {
      const scrubbed = scrub(observation);
      expect(JSON.stringify(scrubbed)).not.toMatch(/73184290551|acme/);
      return CONTRACTS.filter(({ scene }) => scene.name === observation.scene).map(
        (contract) => [contract.id, said(contract, observation), said(contract, scrubbed)] as const,
      );
    });
  }

  const differing = (all: readonly Verdicts[]): readonly unknown[] =>
    all.filter(([, before, after]) => before !== after);

  test('of an implementation of its own', { tags: 'long', timeout: 60_000 }, async () => {
    const all = verdictsOf((await firstLightRun()).observations);
    expect(differing(all)).toEqual([]);
    expect(all.length).toBeGreaterThan(CONTRACTS.length);
  });

  test('of an account that others use', { tags: 'long', timeout: 60_000 }, async () => {
    const all = await verdicts(await sharedAccount('dear'), 1);
    expect(differing(all)).toEqual([]);
    expect(all.filter(([, before]) => before === 'held').length).toBeGreaterThan(50);
  });

  test('of layers that were found there, in order and out of it', { tags: 'long', timeout: 60_000 }, async () => {
    const all = await verdicts(await sharedAccount('none'), 3);
    expect(differing(all)).toEqual([]);
    expect(all).toContainEqual(['pagination/independent-of-page-sizes', 'held', 'held']);
    const wrong = await verdicts(await sharedAccount('none', reversed), 12);
    expect(differing(wrong)).toEqual([]);
    expect(wrong).toContainEqual(['pagination/independent-of-page-sizes', 'broken', 'broken']);
  });
});
