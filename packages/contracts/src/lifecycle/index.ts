import fc from 'fast-check';
import { type Contract, contractsOver, type Law, type Verdict } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { equal } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { NOTHING } from '../population.ts';
import type { Scene } from '../scene.ts';
import type { Caller, Step } from '../step.ts';
import { beyondNine } from './beyond-nine.ts';
import { type Reference, refer } from './reference.ts';
import { type Cast, sequences } from './sequences.ts';
import { summaryOf } from './summary.ts';

type Sequence = readonly Step[];

const sceneOf = (name: string, cast: Cast, needs: Scene['needs'], dear: number): Scene<Sequence> => ({
  name,
  needs,
  population: fc.constant(NOTHING),
  uses: 'own',
  query: sequences(cast, 20),
  steps: (query) => query,
  runs: { cheap: 100, dear },
});

const kindOf = (step: Step): string => ('walk' in step ? step.walk : 'call' in step ? step.call : 'other');

/**
 * Answers are as the reference has them. The first that is not settles the case: it belongs to the law of its
 * operation, and what comes after it says nothing any more.
 */
function asReferred(observation: Observation<Sequence>, operations: readonly string[]): Verdict {
  const reference: Reference = new Map();
  for (const [at, step] of observation.steps.entries()) {
    const wanted = refer(reference, step);
    const verdict = equal(`step ${at}, ${kindOf(step)}`, summaryOf(observation, at), wanted);
    if (verdict === true) continue;
    if (operations.includes(kindOf(step))) return verdict;
    throw new Inconclusive(`an earlier answer was not to be expected: ${verdict}`);
  }
  if (observation.steps.every((step) => !operations.includes(kindOf(step))))
    throw new Inconclusive('nothing was asked that the law is about');
  return true;
}

const law = (
  about: Pick<Law<Sequence>, 'id' | 'level' | 'source' | 'sentence'>,
  operations: readonly string[],
): Law<Sequence> => ({ ...about, holds: (seen) => asReferred(seen, operations) });

const POLICIES = ['GetLayerVersionPolicy', 'AddLayerVersionPermission', 'RemoveLayerVersionPermission'] as const;
const EVERYTHING = [
  'PublishLayerVersion',
  'DeleteLayerVersion',
  'GetLayerVersion',
  'ListLayers',
  'ListLayerVersions',
  ...POLICIES,
];

/** Two layers of one account in one region. */
const alone = contractsOver(sceneOf('lifecycle/alone', { callers: [{}], names: ['a', 'a', 'ab'] }, [], 10), [
  law(
    {
      id: 'lifecycle/publish',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25: numbers go on, whatever was deleted',
      sentence: 'After any sequence of calls a publish takes the number after the last that its layer ever had.',
    },
    ['PublishLayerVersion', 'DeleteLayerVersion'],
  ),
  law(
    {
      id: 'lifecycle/get',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25',
      sentence:
        'After any sequence of calls a version is found if it was published and not deleted, as it was published.',
    },
    ['GetLayerVersion'],
  ),
  law(
    {
      id: 'lifecycle/versions',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25',
      sentence: 'After any sequence of calls the versions of a layer are those that are there, newest first.',
    },
    ['ListLayerVersions'],
  ),
  law(
    {
      id: 'lifecycle/layers',
      level: 'documented',
      source: 'API reference, ListLayers: each layer with its latest version',
      sentence: 'After any sequence of calls the layers listed are those with versions, each with its newest.',
    },
    ['ListLayers'],
  ),
  law(
    {
      id: 'lifecycle/policies',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25',
      sentence:
        'After any sequence of calls the policy of a version has the statements that were added to it and not removed.',
    },
    POLICIES,
  ),
]);

const PLACES: readonly Caller[] = [{}, { in: 1 }, { as: 'other' }];

/** The same names in two accounts and two regions. */
const apart = contractsOver(sceneOf('lifecycle/apart', { callers: PLACES, names: ['a'] }, ['accounts', 'regions'], 7), [
  law(
    {
      id: 'lifecycle/places-are-apart',
      level: 'documented',
      source: 'ARNs of layers name account and region: each is a place of its own',
      sentence: 'After any sequence of calls what was done in one account and region shows in no other.',
    },
    EVERYTHING,
  ),
]);

/** The contracts of this theme. */
export const lifecycle: readonly Contract[] = [...alone, ...apart, ...beyondNine];
