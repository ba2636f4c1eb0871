import type { World } from '../observation.ts';
import type { Population } from '../population.ts';
import type { Target } from '../target.ts';
import { accountsOf } from './accounts.ts';
import { arrange } from './arrange.ts';
import { findPopulation } from './find.ts';
import type { Line } from './line.ts';
import type { Hands } from './perform.ts';
import { ensureUsable } from './preflight.ts';

/** Where a case finds what it needs. */
export interface Stage {
  readonly population: Population;
  readonly world: World;
}

/** Makes stages for cases. */
export interface Stages {
  /** One for a case alone. */
  readonly own: (population: Population, hands: Hands) => Promise<Stage>;
  /** One that cases share: what the account holds where nothing may be written, else the catalogue. */
  readonly shared: () => Promise<Stage>;
  /** Has the next one that is shared made anew. */
  readonly forgetShared: () => void;
}

/** What stages are made with. */
export interface Setting {
  readonly target: Target;
  /** For the questions that come before all others. */
  readonly line: Line;
  /** What stands before the names of the next case. */
  readonly nextPrefix: () => string;
  readonly catalogue: () => Population;
  /** Hands for the population that is shared. */
  readonly sharing: Hands;
}

export function stagesOf({ target, line, nextPrefix, catalogue, sharing }: Setting): Stages {
  const { capabilities, regions, given } = target;
  let accounts: Promise<World['accounts']> | undefined;
  let shared: Promise<Stage> | undefined;

  const worldOf = async (prefix: string): Promise<World> => {
    // Whether anybody answers at all is asked first.
    accounts ??= ensureUsable(line, target).then(async () => await accountsOf(line, target));
    return { prefix, accounts: await accounts, regions, given };
  };
  const own: Stages['own'] = async (population, hands) => {
    const world = await worldOf(nextPrefix());
    await arrange(population, world, hands);
    return { population, world };
  };
  const share = async (): Promise<Stage> => {
    if (capabilities.writes !== 'none') return await own(catalogue(), sharing);
    const world = await worldOf('');
    return { population: await findPopulation(sharing), world };
  };
  return {
    own,
    shared: async () => await (shared ??= share()),
    forgetShared: () => {
      shared = undefined;
    },
  };
}
