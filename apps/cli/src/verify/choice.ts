import { type Contract, CONTRACTS } from '@org/layers-contracts';
import { nearest } from '@org/layers-client';
import picomatch from 'picomatch';
import { UsageError } from '../usage-error.ts';
import type { Settings } from './settings.ts';

/** The contracts that are checked, and whose outcomes are told. */
export interface Choice {
  readonly contracts: readonly Contract[];
  /** Whether an outcome is told; the comparison of two targets makes one for each scene, too. */
  readonly tells: (id: string) => boolean;
}

const driftOf = ({ scene }: Contract): string => `drift/${scene.name}`;

/**
 * The contracts that `--only`, `--level` and `--path` choose. Where two targets are compared, a glob may also name a
 * comparison: then the contracts of its scene are played, and the comparison alone is told.
 *
 * @throws UsageError where there is none, or more than a path fits.
 */
export function choose({ only, levels, path, against }: Settings): Choice {
  const ofLevel = CONTRACTS.filter(({ level }) => levels.includes(level));
  const globs = only.map((glob) => ({ glob, matches: picomatch(glob) }));
  const isChosen = (id: string): boolean => globs.length === 0 || globs.some(({ matches }) => matches(id));
  const laws = ofLevel.filter(({ id }) => isChosen(id));
  const drifts = against === undefined ? [] : CONTRACTS.filter((contract) => isChosen(driftOf(contract)));
  for (const { glob, matches } of globs) {
    const ids = against === undefined ? idsOf(ofLevel) : [...idsOf(ofLevel), ...new Set(CONTRACTS.map(driftOf))];
    if (!ids.some((id) => matches(id))) refuse(glob, ids, levels);
  }
  const chosen = new Set([...laws, ...drifts]);
  if (path !== undefined)
    ensureOne(globs.length === 0 ? idsOf(laws) : [...idsOf(laws), ...new Set(drifts.map(driftOf))]);
  const lawIds = new Set(idsOf(laws));
  const driftIds = new Set([...laws, ...drifts].map(driftOf));
  return {
    contracts: CONTRACTS.filter((contract) => chosen.has(contract)),
    tells: (id) => lawIds.has(id) || driftIds.has(id),
  };
}

const idsOf = (contracts: readonly Contract[]): readonly string[] => contracts.map(({ id }) => id);

function refuse(glob: string, ids: readonly string[], levels: readonly string[]): never {
  const themes = [...new Set(ids.map((id) => `${id.split('/')[0]}/*`))];
  const near = nearest(glob, [...ids, ...themes], 3);
  const among = levels.length < 3 ? ` of level ${levels.join(' or ')}` : '';
  throw new UsageError(
    `--only '${glob}' matches no contract${among}: the nearest are ${near.join(', ')}. layers verify --list names all.`,
  );
}

function ensureOne(ids: readonly string[]): void {
  if (ids.length !== 1)
    throw new UsageError(
      `--path leads to a case of one contract, and ${ids.length} are chosen: name it with --only ID.`,
    );
}
