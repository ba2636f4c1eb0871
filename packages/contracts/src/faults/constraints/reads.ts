import fc from 'fast-check';
import { type Contract, contractsOver } from '../../contract.ts';
import { NOTHING } from '../../population.ts';
import type { Scene } from '../../scene.ts';
import { type Pair, pairArbitrary } from './asks.ts';
import { hasItsForm, letsPass, namesConstraints, namesMembers, refuses, stepsOf } from './over-pairs.ts';

/** Two requests that only read, one with members at their bounds, one with members beyond them. */
const readsAtBounds: Scene<Pair> = {
  name: 'faults/reads-at-bounds',
  needs: [],
  population: fc.constant(NOTHING),
  uses: 'nothing',
  query: pairArbitrary([
    'ListLayers',
    'ListLayerVersions',
    'GetLayerVersion',
    'GetLayerVersionByArn',
    'GetLayerVersionPolicy',
  ]),
  steps: stepsOf,
  runs: { cheap: 60, dear: 8 },
};

/** Laws of constraints, over requests that only read. */
export const readBounds: readonly Contract[] = contractsOver(readsAtBounds, [
  {
    id: 'faults/refused-reads',
    level: 'recorded',
    source: 'LocalStack snapshot, 2026-01-12; MaxItems: Floci, measured on the live service, 2026-08-31',
    sentence: 'A read with a value beyond what the model allows is refused: 400 ValidationException.',
    holds: refuses,
  },
  {
    id: 'faults/form-of-reports',
    level: 'recorded',
    source: 'LocalStack snapshot, 2026-01-12',
    sentence: 'A refusal says how many items it has, and then each: its value, its member, its constraint.',
    holds: hasItsForm,
  },
  {
    id: 'faults/reads-name-the-member',
    level: 'recorded',
    source: 'LocalStack snapshot, 2026-01-12',
    sentence: 'A refused read names each wrong member in lowerCamelCase, and its value in quotes.',
    holds: namesMembers,
  },
  {
    id: 'faults/reads-name-the-constraint',
    level: 'recorded',
    source: 'LocalStack snapshot, 2026-01-12; numbers: Floci, measured on the live service, 2026-08-31',
    sentence: "A refused read names what a value fails to satisfy, in AWS's words.",
    holds: namesConstraints,
  },
  {
    id: 'faults/read-bounds-are-allowed',
    level: 'documented',
    source: "the service's model (botocore 1.43.67): bounds belong to what they bound",
    sentence: 'A read whose values are all within their bounds is not refused for them.',
    holds: letsPass,
  },
]);
