import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { example } from '../example.ts';
import { equal, exchangeAt, pagesAt, refused, succeeded } from '../judge.ts';
import { layer } from '../population.ts';
import type { Scene } from '../scene.ts';
import type { Step } from '../step.ts';
import { layersIn, NOT_FOUND, numbersIn } from './answers.ts';
import { get, getByArn, ONE_VERSION, remove, walk } from './asks.ts';

const SNAPSHOT = 'LocalStack snapshot, 2026-01-12';
const FIRST_SNAPSHOT = 'LocalStack snapshot, 2025-11-25';

/** One of two versions is deleted, and the rest listed. */
const one: Scene<{ readonly number: number }> = {
  name: 'versions/one-of-two',
  needs: [],
  population: fc.constant({ layers: [layer('a', [{}, {}])] }),
  uses: 'own',
  query: fc.record({ number: fc.constantFrom(1, 2) }),
  steps: ({ number }) => [remove(number), walk()],
  runs: { cheap: 6, dear: 2 },
};

const listing: readonly Contract[] = contractsOver(one, [
  {
    id: 'versions/deleted-is-not-listed',
    level: 'recorded',
    source: FIRST_SNAPSHOT,
    sentence: 'A version that was deleted is not in the list of its layer.',
    holds: (seen) => equal('whether it is listed', numbersIn(pagesAt(seen, 1)).includes(seen.query.number), false),
  },
  {
    id: 'versions/delete-takes-one',
    level: 'documented',
    source: 'API reference, DeleteLayerVersion: it deletes a version of a layer',
    sentence: 'A delete takes away no other version of the layer.',
    holds: (seen) => {
      const left = 3 - seen.query.number;
      return equal('whether the other one is listed', numbersIn(pagesAt(seen, 1)).includes(left), true);
    },
  },
]);

/** A layer whose only version is deleted. */
const emptied = (then: Step): Pick<Parameters<typeof example>[0], 'given' | 'steps'> => ({
  given: ONE_VERSION,
  steps: [remove(), then],
});

/** Laws of what a delete answers, and of what is there after it. */
export const deletes: readonly Contract[] = [
  ...listing,
  example({
    id: 'versions/delete-answers-nothing',
    level: 'recorded',
    source: SNAPSHOT,
    sentence: 'A delete is answered with 204 and no body.',
    needs: ['wire'],
    given: ONE_VERSION,
    steps: [remove()],
    holds: (seen) => {
      const { status, body } = exchangeAt(seen, 0);
      return equal('status and body', [status, body], [204, '']);
    },
  }),
  example({
    id: 'versions/delete-twice',
    level: 'recorded',
    source: SNAPSHOT,
    sentence: 'A version may be deleted twice.',
    given: ONE_VERSION,
    steps: [remove(), remove()],
    holds: (seen) => succeeded(exchangeAt(seen, 1), exchangeAt(seen, 0).status),
  }),
  example({
    id: 'versions/delete-unknown-version',
    level: 'recorded',
    source: SNAPSHOT,
    sentence: 'To delete a version that its layer never had is no error.',
    given: ONE_VERSION,
    steps: [remove(2)],
    holds: (seen) => succeeded(exchangeAt(seen, 0), 204),
  }),
  example({
    id: 'versions/delete-unknown-layer',
    level: 'recorded',
    source: SNAPSHOT,
    sentence: 'To delete a version of a layer that never was is no error.',
    given: ONE_VERSION,
    steps: [remove(1, { LayerName: { $name: 'b' } })],
    holds: (seen) => succeeded(exchangeAt(seen, 0), 204),
  }),
  example({
    id: 'versions/delete-by-layer-arn',
    level: 'documented',
    source: 'API reference, DeleteLayerVersion, LayerName: the name or the ARN of the layer',
    sentence: 'A delete by the ARN of the layer and a number takes that version away.',
    given: ONE_VERSION,
    steps: [remove(1, { LayerName: { $arn: 'a' } }), get()],
    holds: (seen) => refused(exchangeAt(seen, 1), NOT_FOUND),
  }),
  example({
    id: 'versions/deleted-is-not-found',
    level: 'recorded',
    source: 'cloud-custodian recording, 2018-12-18; LocalStack snapshot, 2025-11-25',
    sentence: 'GetLayerVersion does not find a version that was deleted.',
    ...emptied(get()),
    holds: (seen) => refused(exchangeAt(seen, 1), NOT_FOUND),
  }),
  example({
    id: 'versions/deleted-is-not-found-by-arn',
    level: 'recorded',
    source: `${SNAPSHOT}, for a version that never was`,
    sentence: 'GetLayerVersionByArn does not find a version that was deleted.',
    ...emptied(getByArn()),
    holds: (seen) => refused(exchangeAt(seen, 1), NOT_FOUND),
  }),
  example({
    id: 'versions/emptied-layer-lists-nothing',
    level: 'recorded',
    source: FIRST_SNAPSHOT,
    sentence: 'The versions of a layer that has none left are an empty list, not an error.',
    ...emptied({ call: 'ListLayerVersions', with: { LayerName: { $name: 'a' } } }),
    holds: (seen) => {
      const { status, output } = exchangeAt(seen, 1);
      const { LayerVersions } = (output ?? {}) as { readonly LayerVersions?: readonly unknown[] };
      return equal('status and versions', [status, LayerVersions], [200, []]);
    },
  }),
  example({
    id: 'versions/empty-layer-vanishes',
    level: 'observed',
    source: 'an emulator assumes so; nobody says',
    sentence: 'A layer that has no version left is not in ListLayers.',
    ...emptied({ walk: 'ListLayers', with: {}, sizes: [] }),
    holds: (seen) => {
      const { pages } = pagesAt(seen, 1);
      const fault = pages.at(-1)?.fault;
      if (fault !== undefined) return `the list was refused: ${fault.code}: ${fault.message}`;
      // By the layer's name: such a layer may be listed without a version.
      return equal('whether it is listed', pages.flatMap(layersIn).includes(`${seen.world.prefix}a`), false);
    },
  }),
];
