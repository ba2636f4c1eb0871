import fc from 'fast-check';
import { type Contract, contractsOver, type Verdict } from '../contract.ts';
import { each, equal, exchangeAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { layer, NOTHING, type Population } from '../population.ts';
import type { Scene } from '../scene.ts';
import { answered, versionIn } from './answers.ts';
import { publish, remove } from './asks.ts';

/** The number that a publish was answered. */
const numberAt = (seen: Observation<unknown>, step: number): number => versionIn(exchangeAt(seen, step)).Version ?? 0;

/** Layer `a` with some versions that are alike. */
const versionsOfA = (
  min: number,
  max: number,
  version: { readonly deleted?: boolean } = {},
): fc.Arbitrary<Population> =>
  fc.integer({ min, max }).map((count) => ({
    layers: [
      layer(
        'a',
        Array.from({ length: count }, () => version),
      ),
    ],
  }));

/** Versions of a new layer, one after the other. */
const many: Scene<{ readonly count: number }> = {
  name: 'versions/one-after-another',
  needs: ['writes'],
  population: fc.constant(NOTHING),
  uses: 'own',
  query: fc.record({ count: fc.integer({ min: 2, max: 4 }) }),
  steps: ({ count }) => Array.from({ length: count }, () => publish()),
  runs: { cheap: 10, dear: 1 },
};

/** The newest of a layer's versions is deleted, or the oldest, and one is published. */
const afterDeletes: Scene<{ readonly deleted: 'newest' | 'oldest' }> = {
  name: 'versions/after-deletes',
  needs: [],
  population: versionsOfA(2, 3),
  uses: 'own',
  query: fc.record({ deleted: fc.constantFrom('newest', 'oldest') }),
  steps: ({ deleted }, { layers }) => [remove(deleted === 'oldest' ? 1 : layers[0]!.versions.length), publish()],
  runs: { cheap: 20, dear: 2 },
};

/** A layer that lost all its versions, and one more. */
const emptied: Scene<null> = {
  name: 'versions/after-all-were-deleted',
  needs: [],
  population: versionsOfA(1, 3, { deleted: true }),
  uses: 'own',
  query: fc.constant(null),
  steps: () => [publish()],
  runs: { cheap: 10, dear: 1 },
};

/** Versions of a layer, and the first one of another. No number is taken for granted: a shared counter is any. */
const beside: Scene<{ readonly count: number }> = {
  name: 'versions/beside-another-layer',
  needs: ['writes'],
  population: fc.constant(NOTHING),
  uses: 'own',
  query: fc.record({ count: fc.integer({ min: 1, max: 3 }) }),
  steps: ({ count }) => [...Array.from({ length: count }, () => publish()), publish({ LayerName: { $name: 'b' } })],
  runs: { cheap: 10, dear: 1 },
};

/** Whether the version that was published last has a number that follows those of layer `a`. */
function countsOn(seen: Observation<unknown>): Verdict {
  const published = seen.population.layers[0]!.versions.length;
  return equal('the number of the next version', numberAt(seen, seen.steps.length - 1), published + 1);
}

/** Laws of the numbers that versions get. */
export const numbers: readonly Contract[] = [
  ...contractsOver(many, [
    {
      id: 'versions/first-is-one',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25',
      sentence: 'The first version of a layer has the number 1.',
      holds: (seen) =>
        answered(exchangeAt(seen, 0), ({ Version }) => equal('the number of the first version', Version, 1)),
    },
    {
      id: 'versions/next-is-one-more',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25',
      sentence: 'Of versions that follow one another each has a number that is one greater.',
      holds: (seen) =>
        each(seen.steps.slice(1), (_, at) =>
          equal('the number of the next version', numberAt(seen, at + 1), numberAt(seen, at) + 1),
        ),
    },
  ]),
  ...contractsOver(afterDeletes, [
    {
      id: 'versions/numbers-are-never-reused',
      level: 'documented',
      source: 'Developer guide, configuration-layers: numbers are not reused for a layer name; recorded 2025-11-25',
      sentence: 'The number of a deleted version is not given again.',
      holds: countsOn,
    },
  ]),
  ...contractsOver(emptied, [
    {
      id: 'versions/emptied-layer-counts-on',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25: 1 and 2 deleted, the next is 3',
      sentence: 'Also after all versions of a layer were deleted its numbers go on.',
      holds: countsOn,
    },
  ]),
  ...contractsOver(beside, [
    {
      id: 'versions/layers-count-apart',
      level: 'documented',
      source: 'Developer guide, configuration-layers: numbers belong to a layer name',
      sentence: 'What is published to one layer does not count in another.',
      holds: (seen) => equal('the number of the first version of the other layer', numberAt(seen, seen.query.count), 1),
    },
  ]),
];
