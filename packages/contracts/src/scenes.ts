import type { Contract } from './contract.ts';
import { aboutOf } from './judgement.ts';
import type { Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';
import { missing, type Need, type Target } from './target.ts';

/** What a target must offer for a scene: a population of its own must be written. */
export const needsOf = ({ uses, needs }: Scene): readonly Need[] => (uses === 'own' ? ['writes', ...needs] : needs);

/** What a target must offer for a contract, and does not. */
export const lacksOf = ({ scene, needs }: Contract, target: Target): readonly Need[] =>
  missing([...new Set([...needsOf(scene), ...needs])], target);

/** Contracts by scene, and those whose needs the target does not meet. */
export interface Sorted {
  readonly scenes: readonly (readonly [Scene, readonly Contract[]])[];
  readonly skipped: readonly (readonly [Contract, Outcome])[];
}

/** Tells contracts that can be asked from those that cannot. */
export function byScene(contracts: readonly Contract[], target: Target): Sorted {
  const scenes = new Map<Scene, Contract[]>();
  const skipped: [Contract, Outcome][] = [];
  for (const contract of contracts) {
    const lacks = lacksOf(contract, target);
    if (lacks.length > 0) skipped.push([contract, { ...aboutOf(contract), kind: 'skipped', missing: lacks }]);
    else scenes.set(contract.scene, [...(scenes.get(contract.scene) ?? []), contract]);
  }
  return { scenes: [...scenes], skipped };
}
