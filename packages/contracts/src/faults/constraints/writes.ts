import fc from 'fast-check';
import { type Contract, contractsOver } from '../../contract.ts';
import { NOTHING } from '../../population.ts';
import type { Scene } from '../../scene.ts';
import { type Pair, pairArbitrary } from './asks.ts';
import { letsPass, namesConstraints, namesMembers, refuses, stepsOf } from './over-pairs.ts';

/** Two requests that write, one with members at their bounds, one with members beyond them. */
const writesAtBounds: Scene<Pair> = {
  name: 'faults/writes-at-bounds',
  needs: ['writes'],
  population: fc.constant(NOTHING),
  uses: 'own',
  query: pairArbitrary([
    'PublishLayerVersion',
    'PublishLayerVersion',
    'AddLayerVersionPermission',
    'RemoveLayerVersionPermission',
    'DeleteLayerVersion',
  ]),
  steps: stepsOf,
  runs: { cheap: 100, dear: 16 },
};

/** Laws of constraints, over requests that write. */
export const writeBounds: readonly Contract[] = contractsOver(writesAtBounds, [
  {
    id: 'faults/refused-writes',
    level: 'observed',
    source: 'bounds are in the model, ValidationException is not; recorded for names of publish and for Action only',
    sentence: 'A write with a value beyond what the model allows is refused: 400 ValidationException.',
    holds: refuses,
  },
  {
    id: 'faults/writes-name-the-member',
    level: 'observed',
    source: 'the form is recorded for names of publish (2026-01-12) and for Action (2025-11-25); not for other members',
    sentence: 'A refused write names each wrong member in lowerCamelCase, and its value in quotes, lists whole.',
    holds: namesMembers,
  },
  {
    id: 'faults/writes-name-the-constraint',
    level: 'observed',
    source:
      'the words are recorded for Action and names of publish, lengths and numbers for functions and MaxItems only',
    sentence: "A refused write names what a value fails to satisfy, in AWS's words.",
    holds: namesConstraints,
  },
  {
    id: 'faults/write-bounds-are-allowed',
    level: 'documented',
    source: "the service's model (botocore 1.43.67): bounds belong to what they bound",
    sentence: 'A write whose values are all within their bounds is not refused for them.',
    holds: letsPass,
  },
]);
