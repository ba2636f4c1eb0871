import type { Contract } from '../contract.ts';
import { examples } from '../example.ts';
import { equal, exchangeAt, pagesAt } from '../judge.ts';
import { memberOf } from '../driver/resolve.ts';
import { layer } from '../population.ts';
import { allRows } from '../rows.ts';
import type { CallStep } from '../step.ts';

const OF_A = { LayerName: { $name: 'a' } };
const PUBLISH: CallStep = { call: 'PublishLayerVersion', with: { ...OF_A, Content: { ZipFile: { $zip: 0 } } } };

/** Laws of numbers of two digits: as texts they are sorted and found otherwise than as numbers. */
export const beyondNine: readonly Contract[] = examples(
  'lifecycle/beyond-nine',
  {
    given: {
      layers: [
        layer(
          'a',
          Array.from({ length: 9 }, () => ({})),
        ),
      ],
    },
    steps: [
      PUBLISH,
      PUBLISH,
      { call: 'DeleteLayerVersion', with: { ...OF_A, VersionNumber: 1 } },
      { walk: 'ListLayerVersions', with: OF_A, sizes: [] },
    ],
  },
  [
    {
      id: 'lifecycle/numbers-beyond-nine',
      level: 'recorded',
      source: 'aws-cli issue 8894, 2024-09-04: a layer of about 67 versions, numbered one by one',
      sentence: 'Behind version 9 come 10 and 11.',
      needs: ['cheap writes'],
      holds: (seen) =>
        equal(
          'the numbers',
          [0, 1].map((step) => memberOf(exchangeAt(seen, step).output, 'Version') ?? null),
          [10, 11],
        ),
    },
    {
      id: 'lifecycle/delete-of-a-first-digit',
      level: 'documented',
      source: 'API reference, DeleteLayerVersion: it deletes "a version", the one that VersionNumber says',
      sentence: 'To delete version 1 deletes none whose number begins with 1.',
      needs: ['cheap writes'],
      holds: (seen) => {
        const published = [0, 1].map((step) => memberOf(exchangeAt(seen, step).output, 'Version'));
        const there = allRows(pagesAt(seen, 3), seen).map(({ number }) => number);
        return equal(
          'versions that are missing',
          published.filter((number) => !there.includes(Number(number))),
          [],
        );
      },
    },
  ],
);
