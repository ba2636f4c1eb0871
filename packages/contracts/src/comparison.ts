import type { Contract } from './contract.ts';
import type { Comparison } from './driver/pair.ts';
import { sharedNeeds } from './drift/drift-contracts.ts';
import type { Scene } from './scene.ts';
import { needsOf } from './scenes.ts';
import { type Capabilities, missing, type Target } from './target.ts';

/** What writing costs where it costs more. */
export const dearer = ({ capabilities: { writes } }: Target, against: Target | undefined): Capabilities['writes'] =>
  writes === 'cheap' && against !== undefined ? against.capabilities.writes : writes;

/** Why a scene cannot be compared on two targets, if it cannot. */
export function obstacleTo(
  scene: Scene,
  target: Target,
  against: Target,
  contracts: readonly Contract[],
): string | undefined {
  const lacks = missing([...needsOf(scene), ...sharedNeeds(scene, contracts)], against);
  if (lacks.length > 0) return `the other target lacks: ${[...new Set(lacks)].join(', ')}`;
  // Where nothing may be written, what is there already is what a scene sees that shares its population.
  const isFound = [target, against].some(({ capabilities }) => capabilities.writes === 'none');
  return isFound && scene.uses === 'shared' ? 'what an account holds cannot be had on another target' : undefined;
}

/** How two targets are compared by the scenes of some contracts. */
export const comparisonOf = (target: Target, against: Target, contracts: readonly Contract[]): Comparison => ({
  obstacleTo: (scene) => obstacleTo(scene, target, against, contracts),
  reset: async () => {
    for (const { capabilities, reset } of [target, against]) if (capabilities.reset) await reset?.();
  },
});
