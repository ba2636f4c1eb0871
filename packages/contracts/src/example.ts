import fc from 'fast-check';
import { type Contract, contractsOver, type Law } from './contract.ts';
import { NOTHING, type Population } from './population.ts';
import type { Scene } from './scene.ts';
import type { Step } from './step.ts';

/** What is set up and asked, always the same. */
export interface Situation {
  /** What exists; nothing when absent. */
  readonly given?: Population;
  readonly steps: readonly Step[];
  /**
   * Whether it publishes, deletes or grants, or would if it were not refused; so when there is a population.
   * One that does not can be asked where nothing may be written.
   */
  readonly writes?: boolean;
}

/** A law about one situation. */
export interface Example extends Law<null>, Situation {}

/** A contract with a scene of its own. */
export const example = ({ given = NOTHING, steps, writes = given.layers.length > 0, ...law }: Example): Contract =>
  examples(law.id, { given, steps, writes }, [law])[0]!;

/** Contracts that judge one situation, under a name. */
export function examples(
  name: string,
  { given = NOTHING, steps, writes = given.layers.length > 0 }: Situation,
  laws: readonly Law<null>[],
): readonly Contract[] {
  const scene: Scene<null> = {
    name,
    needs: writes ? ['writes'] : [],
    population: fc.constant(given),
    uses: writes ? 'own' : 'nothing',
    query: fc.constant(null),
    steps: () => steps,
    runs: { cheap: 1, dear: 1 },
  };
  return contractsOver(scene, laws);
}
