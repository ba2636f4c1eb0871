import { readFileSync } from 'node:fs';
import { casesOf } from '../../src/scene.ts';
import type { Outcome } from '../../src/outcome.ts';
import type { Target } from '../../src/target.ts';
import { verify } from '../../src/verify.ts';
import { lawsOf } from './laws-of.ts';
import type { Mutant } from './mutant.ts';

/** Where each mutant is caught: the path to the first case that shows its bug, under `SEED`. */
export const CAUGHT_AT = new URL('caught-at.json', import.meta.url);

const known = JSON.parse(readFileSync(CAUGHT_AT, 'utf8')) as Readonly<Record<string, string>>;

const SEED = 1;

/**
 * Whether a law catches the mutant that was made for it. The case that is known to show the bug is played first, as long
 * as a run would come to it; all cases are, where that one shows it no more.
 */
export async function catchOf(mutant: Mutant, target: Target): Promise<Outcome> {
  const contracts = lawsOf(mutant);
  const look = async (path?: string): Promise<Outcome> => {
    const options = { seed: SEED, shrink: false, contracts, ...(path !== undefined && { path }) };
    const [outcome] = (await verify(target, options)).outcomes;
    return outcome!;
  };
  const path = known[mutant.name];
  const cases = Math.max(...contracts.map(({ scene }) => casesOf(scene, 'cheap', undefined)));
  const first = path === undefined || Number(path) >= cases ? undefined : await look(path);
  return first?.kind === 'broken' ? first : await look();
}
