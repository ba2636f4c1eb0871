import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { equal } from '../judge.ts';
import { layer, NOTHING, type Population } from '../population.ts';
import { nameOf } from '../rows.ts';
import type { Scene } from '../scene.ts';
import type { CallStep } from '../step.ts';
import { listedAt } from './listed.ts';

type List = 'ListLayers' | 'ListLayerVersions';

const OF_A = { LayerName: { $name: 'a' } } as const;

/** A list under a filter before (step 0) and after (step 2) a write. */
const around = (name: string, given: Population, write: CallStep): Scene<List> => ({
  name,
  needs: ['writes'],
  population: fc.constant(given),
  uses: 'own',
  query: fc.constantFrom('ListLayers', 'ListLayerVersions'),
  steps: (walk) => {
    const request = { ...(walk === 'ListLayerVersions' && OF_A), CompatibleRuntime: 'java8' };
    return [{ walk, with: request, sizes: [] }, write, { walk, with: request, sizes: [] }];
  },
  runs: { cheap: 6, dear: 1 },
});

const publish = around('filters/around-a-publish', NOTHING, {
  call: 'PublishLayerVersion',
  with: { ...OF_A, Content: { ZipFile: { $zip: 0 } }, CompatibleRuntimes: ['java8'] },
});

const deletion = around(
  'filters/around-a-deletion',
  { layers: [layer('a', [{ CompatibleRuntimes: ['java8'] }])] },
  {
    call: 'DeleteLayerVersion',
    with: { ...OF_A, VersionNumber: 1 },
  },
);

/** Laws of filters while others write. */
export const whileWriting: readonly Contract[] = [
  ...contractsOver(publish, [
    {
      id: 'filters/published-version-joins',
      level: 'documented',
      source: 'API reference, PublishLayerVersion: creates a version, which lists show',
      sentence: 'A version that was just published is listed under what it declares.',
      holds: (seen) => equal('what is shown', listedAt(seen, 2).map(nameOf), ['a:1']),
    },
  ]),
  ...contractsOver(deletion, [
    {
      id: 'filters/deleted-version-leaves',
      level: 'recorded',
      source: 'a deleted version is in no list: LocalStack snapshot, 2025-11-25',
      sentence: 'Once the only matching version was deleted nothing is listed under the filter.',
      holds: (seen) => equal('what is shown', listedAt(seen, 2).map(nameOf), []),
    },
  ]),
];
