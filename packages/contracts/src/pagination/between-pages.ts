import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { equal, exchangeAt, pagesAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { layer } from '../population.ts';
import { allRows, ownPage, type Row, rowsOf } from '../rows.ts';
import type { Scene } from '../scene.ts';
import type { CallStep, Step } from '../step.ts';

/** What is done between the first page and the rest of them. */
export interface Writing {
  readonly list: 'ListLayers' | 'ListLayerVersions';
  /** Rows of the first page. */
  readonly size: number;
  /** Which rows are deleted, by their place in the list. */
  readonly deleted: readonly number[];
  /** Where a row is added: before the first, right behind the first page, or behind the last; versions in front only. */
  readonly added: 'nothing' | 'in front' | 'at the marker' | 'behind';
}

const ROWS = 4;
const NAMES = ['b', 'c', 'd', 'e'] as const;

/** What tells the layers that are listed from the one whose versions are. */
const RUNTIME = { CompatibleRuntimes: ['python3.13'] } as const;

/** The row at a place: layers by name, versions newest first. */
const keyAt = ({ list }: Writing, place: number): string =>
  list === 'ListLayers' ? NAMES[place]! : `a:${ROWS - place}`;

const keyOf = ({ list }: Writing, row: Row): string => (list === 'ListLayers' ? row.name : `${row.name}:${row.number}`);

const requestOf = ({ list }: Writing) => (list === 'ListLayers' ? {} : { LayerName: { $name: 'a' } });

/** The layer that is added. */
const addedName = ({ added, size }: Writing): string =>
  added === 'behind' ? 'f' : added === 'in front' ? 'a' : `${NAMES[size - 1]}-`;

const publish = (name: string): CallStep => ({
  call: 'PublishLayerVersion',
  with: { LayerName: { $name: name }, Content: { ZipFile: { $zip: 1 } }, ...RUNTIME },
});

function changes(query: Writing): readonly CallStep[] {
  const deletes = query.deleted.map((place): CallStep => ({
    call: 'DeleteLayerVersion',
    with:
      query.list === 'ListLayers'
        ? { LayerName: { $name: NAMES[place]! }, VersionNumber: 1 }
        : { LayerName: { $name: 'a' }, VersionNumber: ROWS - place },
  }));
  return [
    ...(query.added === 'nothing' ? [] : [publish(query.list === 'ListLayers' ? addedName(query) : 'a')]),
    ...deletes,
  ];
}

/** A page (step 0), writes, and the rest of the walk (the last step, from the marker of the first page). */
const between: Scene<Writing> = {
  name: 'pagination/between-pages',
  needs: [],
  population: fc.constant({
    layers: [layer('a', [{}, {}, {}, {}]), ...NAMES.map((name) => layer(name, [RUNTIME]))],
  }),
  uses: 'own',
  query: fc.record({
    list: fc.constantFrom('ListLayers', 'ListLayerVersions'),
    size: fc.integer({ min: 1, max: ROWS - 1 }),
    deleted: fc.subarray([0, 1, 2, 3]),
    added: fc.constantFrom('nothing', 'in front', 'at the marker', 'behind'),
  }),
  steps: (query): readonly Step[] => {
    const request = { ...requestOf(query), ...(query.list === 'ListLayers' && { CompatibleRuntime: 'python3.13' }) };
    return [
      { call: query.list, with: { ...request, MaxItems: query.size } },
      ...changes(query),
      { walk: query.list, with: { ...request, Marker: { $answer: 0, at: 'NextMarker' } }, sizes: [2, 1] },
    ];
  },
  runs: { cheap: 60, dear: 3 },
};

/** The keys of the rows of the first page, and of those after it. */
function shown(seen: Observation<Writing>): readonly [first: readonly string[], rest: readonly string[]] {
  const { query } = seen;
  const first = rowsOf(exchangeAt(seen, 0), seen).map((row) => keyOf(query, row));
  const rest = allRows(pagesAt(seen, seen.steps.length - 1), seen).map((row) => keyOf(query, row));
  return [first, rest];
}

/** Whether a marker outlives what is written is a question of its own, `pagination/marker-of-a-deleted-row`. */
function goneOn(seen: Observation<Writing>): void {
  if (pagesAt(seen, seen.steps.length - 1).end === 'refused') throw new Inconclusive('the walk was refused to go on');
}

const places = [0, 1, 2, 3];

/** Laws of walks while others write. */
export const betweenPages: readonly Contract[] = contractsOver(between, [
  {
    id: 'pagination/untouched-rows-are-shown-once',
    level: 'documented',
    source: 'API reference: a marker retrieves the next page; rows that nobody touched are still to come',
    sentence: 'Rows that were not touched while a list was walked are each shown exactly once.',
    holds: (seen) => {
      const all = shown(seen).flat();
      goneOn(seen);
      const untouched = places.filter((place) => !seen.query.deleted.includes(place));
      const counts = untouched.map((place) => [
        keyAt(seen.query, place),
        all.filter((key) => key === keyAt(seen.query, place)).length,
      ]);
      return equal(
        'how often each was shown',
        counts,
        untouched.map((place) => [keyAt(seen.query, place), 1]),
      );
    },
  },
  {
    id: 'pagination/deleted-rows-are-not-shown',
    level: 'recorded',
    source: 'a deleted version is in no list: LocalStack snapshot, 2025-11-25',
    sentence: 'A row that was deleted before its page was asked for is not shown.',
    holds: (seen) => {
      const [, rest] = shown(seen);
      const gone = seen.query.deleted.map((place) => keyAt(seen.query, place));
      return equal(
        'deleted rows',
        rest.filter((key) => gone.includes(key)),
        [],
      );
    },
  },
  {
    id: 'pagination/marker-of-a-deleted-row',
    level: 'observed',
    source: 'nobody says what a marker is worth once its row is gone',
    sentence: 'A marker is good also when the row it was given after has been deleted.',
    holds: (seen) => equal('the end of the walk', pagesAt(seen, seen.steps.length - 1).end, 'no marker'),
  },
  {
    id: 'pagination/rows-added-meanwhile',
    level: 'observed',
    source: 'nobody says what becomes of rows that are added while a list is walked',
    sentence: 'A row that is added behind the marker is shown, and one in front of it is not.',
    holds: (seen) => {
      const { query } = seen;
      goneOn(seen);
      if (query.added === 'nothing') throw new Inconclusive('nothing was added');
      const last = rowsOf(ownPage(exchangeAt(seen, 0), seen), seen).at(-1)?.name ?? '';
      const name = query.list === 'ListLayers' ? addedName(query) : `a:${ROWS + 1}`;
      const [, rest] = shown(seen);
      return equal(`whether ${name} is shown`, rest.includes(name), query.list === 'ListLayers' && name > last);
    },
  },
]);
