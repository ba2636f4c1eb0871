import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { textOf } from '../driver/resolve.ts';
import { all, equal, exchangeAt, refused, succeeded } from '../judge.ts';
import { layer, type Population } from '../population.ts';
import { itemsOf, nextMarkerOf, ownPage } from '../rows.ts';
import type { Scene } from '../scene.ts';
import type { AnswerReference } from '../value.ts';

const TWO_OF_EACH: Population = { layers: [layer('a', [{}, {}, {}]), layer('b')] };

type List = 'ListLayers' | 'ListLayerVersions';

const requestOf = (list: List) => (list === 'ListLayers' ? {} : { LayerName: { $name: 'a' } });

const nextOf = (step: number): AnswerReference => ({ $answer: step, at: 'NextMarker' });

/** How AWS refuses a marker (Floci, measured on the live service, 2026-08-31). */
export const INVALID_KEY = {
  status: 400,
  code: 'InvalidParameterValueException',
  text: 'Invalid pagination key.',
} as const;

/** A page of one row (step 0), and the page after it twice (steps 1 and 2), then in another size (step 3). */
const again: Scene<{ readonly list: List }> = {
  name: 'pagination/again',
  needs: [],
  population: fc.constant(TWO_OF_EACH),
  uses: 'own',
  query: fc.record({ list: fc.constantFrom('ListLayers', 'ListLayerVersions') }),
  steps: ({ list }) => [
    { call: list, with: { ...requestOf(list), MaxItems: 1 } },
    { call: list, with: { ...requestOf(list), MaxItems: 1, Marker: nextOf(0) } },
    { call: list, with: { ...requestOf(list), MaxItems: 1, Marker: nextOf(0) } },
    { call: list, with: { ...requestOf(list), MaxItems: 2, Marker: nextOf(0) } },
  ],
  runs: { cheap: 4, dear: 2 },
};

const FORGERIES = [
  'nonsense',
  '1',
  'a',
  'bnVsbA==',
  'eyJvZmZzZXQiOjF9',
  'arn:aws:lambda:us-east-1:123456789012:layer:a:1',
] as const;

type Forgery = { readonly text: string } | { readonly flip: number } | { readonly keep: number };

/** A page of one row (step 0), then a marker that nobody was given (step 1). */
const forged: Scene<{ readonly list: List; readonly forgery: Forgery }> = {
  name: 'pagination/forged',
  needs: [],
  population: fc.constant(TWO_OF_EACH),
  uses: 'own',
  query: fc.record({
    list: fc.constantFrom('ListLayers', 'ListLayerVersions'),
    forgery: fc.oneof(
      fc.record({ text: fc.constantFrom(...FORGERIES) }),
      fc.record({ flip: fc.nat(600) }),
      fc.record({ keep: fc.integer({ min: 1, max: 40 }) }),
    ),
  }),
  steps: ({ list, forgery }) => [
    { call: list, with: { ...requestOf(list), MaxItems: 1 } },
    {
      call: list,
      with: {
        ...requestOf(list),
        Marker: 'text' in forgery ? forgery.text : { $answer: 0, at: 'NextMarker', altered: forgery },
      },
    },
  ],
  runs: { cheap: 24, dear: 4 },
};

/** A page of one row (step 0), then its marker with something behind it (step 1). */
const lengthened: Scene<{ readonly list: List; readonly append: string }> = {
  name: 'pagination/lengthened',
  needs: [],
  population: fc.constant(TWO_OF_EACH),
  uses: 'own',
  query: fc.record({
    list: fc.constantFrom('ListLayers', 'ListLayerVersions'),
    append: fc.constantFrom('A', 'AAAA', '='),
  }),
  steps: ({ list, append }) => [
    { call: list, with: { ...requestOf(list), MaxItems: 1 } },
    { call: list, with: { ...requestOf(list), Marker: { ...nextOf(0), altered: { append } } } },
  ],
  runs: { cheap: 12, dear: 2 },
};

/** So many printable letters in a row: by chance they stand in one of seven billion markers of AWS's length. */
const READABLE = /^[ -~]+$|[ -~]{28}/;

const listOf = (page: { readonly output?: unknown }): unknown => ({
  ...(page.output as object),
  NextMarker: undefined,
});

/** Laws of markers. */
export const markers: readonly Contract[] = [
  ...contractsOver(again, [
    {
      id: 'pagination/marker-asked-twice',
      level: 'documented',
      source: 'API reference, Marker: a token of a previous call; nothing says that it is used up',
      sentence: 'The same marker gives the same page again.',
      holds: (seen) =>
        all(
          succeeded(exchangeAt(seen, 2), 200),
          equal('the page', listOf(ownPage(exchangeAt(seen, 2), seen)), listOf(ownPage(exchangeAt(seen, 1), seen))),
        ),
    },
    {
      id: 'pagination/marker-under-other-size',
      level: 'documented',
      source: 'API reference: MaxItems bounds a page, Marker says where it begins',
      sentence: 'A marker of a page of one size begins a page of another size at the same row.',
      holds: (seen) => {
        const [one, two] = [ownPage(exchangeAt(seen, 1), seen), exchangeAt(seen, 3)];
        return all(succeeded(two, 200), equal('the first row', itemsOf(two)[0], itemsOf(one)[0]));
      },
    },
    {
      id: 'pagination/marker-is-opaque',
      level: 'recorded',
      source: 'aws-cli issue 8894, 2024-09-04: 384 letters of standard base64 without padding',
      sentence: 'A marker is standard base64 without padding, and does not show what it stands for.',
      holds: (seen) => {
        const marker = textOf(nextMarkerOf(exchangeAt(seen, 0)));
        if (!/^[A-Za-z0-9+/]{32,}$/.test(marker)) return `the marker is ${JSON.stringify(marker.slice(0, 80))}`;
        const text = atob(marker.slice(0, marker.length - (marker.length % 4)));
        return !READABLE.test(text) || `the marker says ${JSON.stringify(text)}`;
      },
    },
  ]),
  ...contractsOver(forged, [
    {
      id: 'pagination/forged-marker',
      level: 'recorded',
      source: 'Floci, measured on the live service, 2026-08-31',
      sentence: 'A marker that is made up or altered is refused.',
      holds: (seen) => refused(exchangeAt(seen, 1), INVALID_KEY),
    },
  ]),
  ...contractsOver(lengthened, [
    {
      id: 'pagination/lengthened-marker',
      level: 'observed',
      source: 'a forged marker is refused (Floci, 2026-08-31); many readers of base64 overlook what is behind it',
      sentence: 'A marker with something behind it is refused.',
      holds: (seen) => refused(exchangeAt(seen, 1), INVALID_KEY),
    },
  ]),
];
