import { CONTRACTS, verify } from '@org/layers-contracts';
import { fakeTarget } from '../../../packages/contracts/test/fake-target.ts';

/** What a seed made of the fake, where that is not that every law held. */
export interface Alarm {
  readonly seed: number;
  readonly id: string;
  readonly said: string;
}

/** Archives of 50 MB take as long as all the rest, and are the same under every seed. */
const LIGHT = CONTRACTS.filter(({ needs }) => !needs.includes('large archives'));

/** Checks the fake under many seeds; it gives a list for each seed, empty where all held. */
export async function* alarms(seeds: number): AsyncGenerator<readonly Alarm[]> {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { outcomes } = await verify(fakeTarget(), { seed, contracts: seed === 1 ? CONTRACTS : LIGHT });
    yield outcomes.flatMap((outcome) => {
      if (outcome.kind === 'held') return [];
      const said = 'reason' in outcome ? outcome.reason : '';
      return [{ seed, id: outcome.id, said: `${outcome.kind}: ${said}` }];
    });
  }
}
