import fc from 'fast-check';
import { layer } from '../population.ts';
import type { Row } from '../rows.ts';
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

export const ROWS = 4;
/** Rows by their place in the list. */
export const PLACES: readonly number[] = [0, 1, 2, 3];
const NAMES = ['b', 'c', 'd', 'e'] as const;

/** What tells the layers that are listed from the one whose versions are. */
const RUNTIME = { CompatibleRuntimes: ['python3.13'] } as const;

/** The row at a place: layers by name, versions newest first. */
export const keyAt = ({ list }: Writing, place: number): string =>
  list === 'ListLayers' ? NAMES[place]! : `a:${ROWS - place}`;

/** A row in a word, as `keyAt` has it. */
export const keyOf = ({ list }: Writing, row: Row): string =>
  list === 'ListLayers' ? row.name : `${row.name}:${row.number}`;

const requestOf = ({ list }: Writing) => (list === 'ListLayers' ? {} : { LayerName: { $name: 'a' } });

/** The layer that is added. */
export const addedName = ({ added, size }: Writing): string =>
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
export const between: Scene<Writing> = {
  name: 'pagination/between-pages',
  needs: [],
  population: fc.constant({
    layers: [layer('a', [{}, {}, {}, {}]), ...NAMES.map((name) => layer(name, [RUNTIME]))],
  }),
  uses: 'own',
  query: fc
    .record({
      // Where others have layers, too, the first page of layers is often theirs, and says little.
      list: fc.constantFrom('ListLayers', 'ListLayerVersions', 'ListLayerVersions'),
      size: fc.integer({ min: 1, max: ROWS - 1 }),
      others: fc.subarray([...PLACES]),
      marked: fc.constantFrom(false, true, true),
      added: fc.constantFrom('nothing', 'in front', 'at the marker', 'behind'),
    })
    .map(({ others, marked, ...query }) => ({
      ...query,
      deleted: PLACES.filter((place) => others.includes(place) || (marked && place === query.size - 1)),
    })),
  steps: (query): readonly Step[] => {
    const request = { ...requestOf(query), ...(query.list === 'ListLayers' && { CompatibleRuntime: 'python3.13' }) };
    return [
      { call: query.list, with: { ...request, MaxItems: query.size } },
      ...changes(query),
      { walk: query.list, with: { ...request, Marker: { $answer: 0, at: 'NextMarker' } }, sizes: [2, 1] },
    ];
  },
  runs: { cheap: 60, dear: 4 },
};
