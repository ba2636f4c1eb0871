import { type Contract, CONTRACTS, type Outcome, verify } from '@org/layers-contracts';
import { fakeTarget } from '../../../packages/contracts/test/fake-target.ts';
import { MUTANTS } from '../../../packages/contracts/test/mutants/index.ts';
import type { Mutant } from '../../../packages/contracts/test/mutants/mutant.ts';
import { callsOf } from './calls-of.ts';

/** What came of one broken implementation. */
export interface Caught {
  readonly mutant: string;
  /** The law that must catch it. */
  readonly breaks: string;
  readonly isCaught: boolean;
  /** API calls of the smallest case that shows it. */
  readonly calls: number | null;
  /** Other laws that broke. */
  readonly also: readonly string[];
  /** Laws of which nothing could be said. */
  readonly inconclusive: readonly string[];
}

/** Cases of each scene that a law which need not break is given: most scenes have one only. */
const RUNS_OF_OTHERS = 1;

/** Archives of 50 MB for each mutant would take longer than all the rest. */
const LIGHT = CONTRACTS.filter(({ needs }) => !needs.includes('large archives'));

/** Runs the whole suite against every mutant, and makes the break of its own law as small as it gets. */
export async function* named(seed: number): AsyncGenerator<Caught> {
  for (const mutant of MUTANTS) yield await one(mutant, seed);
}

async function one({ name, breaks, around }: Mutant, seed: number): Promise<Caught> {
  const own = CONTRACTS.filter(({ id }) => id === breaks);
  const others = LIGHT.filter(({ id }) => id !== breaks);
  const [outcome] = await judge(own, { seed });
  const rest = await judge(others, { seed, runs: RUNS_OF_OTHERS, shrink: false });
  return {
    mutant: name,
    breaks,
    isCaught: outcome?.kind === 'broken',
    calls: outcome?.kind === 'broken' ? callsOf(outcome.observation) : null,
    also: idsOf(rest, 'broken'),
    inconclusive: idsOf(rest, 'inconclusive'),
  };

  async function judge(contracts: readonly Contract[], options: object): Promise<readonly Outcome[]> {
    return (await verify(fakeTarget(around, name), { ...options, contracts })).outcomes;
  }
}

const idsOf = (outcomes: readonly Outcome[], kind: Outcome['kind']): readonly string[] =>
  outcomes.filter((outcome) => outcome.kind === kind).map(({ id }) => id);

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
