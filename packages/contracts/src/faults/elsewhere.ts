import { partitionOf } from '@org/layers-model';
import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { memberOf } from '../driver/resolve.ts';
import { example, examples, type Situation } from '../example.ts';
import { all, each, equal, exchangeAt, succeeded } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { layer } from '../population.ts';
import type { Scene } from '../scene.ts';
import { get, ONE_VERSION, publish, remove } from '../versions/asks.ts';

const REGION = 'sa-east-1';
const PARTITION = 'aws-cn';
const IN_REGION = { LayerName: { $arn: 'a', region: REGION } } as const;
const IN_PARTITION = { LayerName: { $arn: 'a', partition: PARTITION } } as const;

/** A layer that is here, asked for as if it were in another region (steps 0 to 4) or partition (5, 6). */
const ASKED_ELSEWHERE: Situation = {
  given: { layers: [layer('a')] },
  steps: [
    { call: 'GetLayerVersion', with: { ...IN_REGION, VersionNumber: 1 } },
    { call: 'GetLayerVersionByArn', with: { Arn: { $arn: 'a', region: REGION, version: 1 } } },
    { call: 'ListLayerVersions', with: IN_REGION },
    { call: 'DeleteLayerVersion', with: { ...IN_REGION, VersionNumber: 1 } },
    { call: 'PublishLayerVersion', with: { ...IN_REGION, Content: { ZipFile: { $zip: 0 } } } },
    { call: 'GetLayerVersion', with: { ...IN_PARTITION, VersionNumber: 1 } },
    { call: 'ListLayerVersions', with: IN_PARTITION },
  ],
};

/** A layer of the same name is there too, and is deleted by its ARN in a request to this region. */
const DELETED_FROM_ELSEWHERE: Scene<null> = {
  name: 'faults/deleted-from-elsewhere',
  needs: ['regions'],
  population: fc.constant(ONE_VERSION),
  uses: 'own',
  query: fc.constant(null),
  steps: () => [publish({}, { in: 1 }), remove(1, { LayerName: { $arn: 'a', region: 1 } }), get(1, {}, { in: 1 })],
  runs: { cheap: 1, dear: 1 },
};

const LISTS = [2, 6] as const;

/** The number of versions that a list shows. */
const shownAt = (seen: Observation<unknown>, step: number): number =>
  ((memberOf(exchangeAt(seen, step).output, 'LayerVersions') ?? []) as readonly unknown[]).length;

/** @throws Inconclusive where the place that is asked for is the very one that is called. */
function besides(seen: Observation<unknown>): void {
  const { region } = exchangeAt(seen, 0);
  if (region === REGION || partitionOf(region).id === PARTITION) throw new Inconclusive('it is this very place');
}

/** Laws of ARNs that name another place than the one that is called. */
export const elsewhere: readonly Contract[] = [
  ...examples('faults/asked-elsewhere', ASKED_ELSEWHERE, [
    {
      id: 'faults/arn-of-another-region',
      level: 'observed',
      source:
        'of functions only: their layers must be of their region; ByArn refuses other partitions (Floci, 2026-08-31)',
      sentence:
        'A name that is an ARN of another region or partition names nothing here, and nothing is written for it.',
      holds: (seen) => {
        besides(seen);
        return all(
          equal(
            'the statuses',
            [0, 1, 2, 3, 4, 5, 6].map((step) => exchangeAt(seen, step).status),
            [404, 404, 200, 204, 404, 404, 200],
          ),
          each(LISTS, (step) => equal('the number of versions', shownAt(seen, step), 0)),
        );
      },
    },
    {
      id: 'faults/reads-by-arn-elsewhere',
      level: 'observed',
      source: 'ARNs of layers name a region; what a request to another one makes of them nobody says',
      sentence: 'By the ARN of another region nobody gets or lists the version that has its name in this one.',
      holds: (seen) => {
        besides(seen);
        return all(
          each(
            [0, 1],
            (step) => exchangeAt(seen, step).fault !== undefined || `${exchangeAt(seen, step).operation} found it`,
          ),
          equal('the number of versions', shownAt(seen, 2), 0),
        );
      },
    },
  ]),
  example({
    id: 'faults/delete-by-arn-elsewhere',
    level: 'observed',
    source: 'ARNs of layers name a region; what a request to another one makes of them nobody says',
    sentence: 'A delete by the ARN of another region takes nothing away in this one.',
    given: { layers: [layer('a')] },
    steps: [
      { call: 'DeleteLayerVersion', with: { ...IN_REGION, VersionNumber: 1 } },
      { call: 'GetLayerVersion', with: { LayerName: { $name: 'a' }, VersionNumber: 1 } },
    ],
    holds: (seen) => {
      besides(seen);
      return succeeded(exchangeAt(seen, 1), 200);
    },
  }),
  ...contractsOver(DELETED_FROM_ELSEWHERE, [
    {
      id: 'faults/delete-where-it-is-not',
      level: 'observed',
      source: 'ARNs of layers name a region; whether a request to another one is passed on is not known',
      sentence: 'A delete by the ARN of another region leaves the version that is there.',
      holds: (seen) => succeeded(exchangeAt(seen, 2), 200),
    },
  ]),
];
