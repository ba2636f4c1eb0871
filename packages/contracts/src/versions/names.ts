import { RUNTIMES } from '@org/layers-model';
import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { example } from '../example.ts';
import { all, equal, exchangeAt, refused, succeeded } from '../judge.ts';
import { NOTHING } from '../population.ts';
import type { Scene } from '../scene.ts';
import { answered, NOT_FOUND } from './answers.ts';
import { get, ONE_VERSION, publish } from './asks.ts';

/** Eight names that a publish does not print were accepted on 2026-01-12; the rest of those was never tried. */
const UNTRIED = Object.entries(RUNTIMES)
  .filter(([, { printed, filters }]) => printed === undefined && filters[1] === undefined)
  .map(([name]) => name);

/** A filter by a runtime (step 0), and a publish with it (step 1). */
const untried: Scene<{ readonly runtime: string }> = {
  name: 'versions/untried-runtimes',
  needs: ['writes'],
  population: fc.constant(NOTHING),
  uses: 'own',
  query: fc.record({ runtime: fc.constantFrom(...UNTRIED) }),
  steps: ({ runtime }) => [
    { call: 'ListLayers', with: { CompatibleRuntime: runtime, MaxItems: 1 } },
    publish({ CompatibleRuntimes: [runtime] }),
  ],
  runs: { cheap: 40, dear: 3 },
};

/** Laws of the names that a publish takes. */
export const names: readonly Contract[] = [
  ...contractsOver(untried, [
    {
      id: 'versions/accepted-runtimes',
      level: 'observed',
      source:
        'names that publish does not print were accepted, 2026-01-12; of the oldest and internal ones nobody says',
      sentence: 'Publish accepts every runtime that the filters know.',
      holds: (seen) => {
        if (exchangeAt(seen, 0).fault !== undefined) throw new Inconclusive('the filters do not know the runtime');
        return succeeded(exchangeAt(seen, 1), 201);
      },
    },
  ]),
  example({
    id: 'versions/publish-under-arn',
    level: 'observed',
    source: 'recorded for Get, 2025-11-24; of publish nobody says',
    sentence: 'A publish under the ARN of a layer makes the next version of that layer.',
    given: ONE_VERSION,
    steps: [publish({ LayerName: { $arn: 'a' } })],
    holds: (seen) =>
      answered(exchangeAt(seen, 0), ({ LayerArn, Version }) =>
        equal('layer and number', [LayerArn?.split(':layer:')[1], Version], [`${seen.world.prefix}a`, 2]),
      ),
  }),
  example({
    id: 'versions/case-of-names',
    level: 'observed',
    source: 'nobody says',
    sentence: 'A name in capitals is that of another layer, whose numbers are its own.',
    given: ONE_VERSION,
    steps: [get(1, { LayerName: { $name: 'A' } }), publish({ LayerName: { $name: 'A' } })],
    holds: (seen) =>
      all(
        refused(exchangeAt(seen, 0), NOT_FOUND),
        answered(exchangeAt(seen, 1), ({ Version }) => equal('the number of its first version', Version, 1)),
      ),
  }),
];
