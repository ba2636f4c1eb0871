import type { OperationName } from '@org/layers-model';
import { Fault } from './fault.ts';
import { seal, unseal } from './seal.ts';
import type { LayerId, LayerVersion, Scope } from './store/layer-version.ts';

/** The page size when a request names none, and the largest (model; 50 also derived from a recording of 2024-09-04). */
const PAGE = 50;

/** Bytes of a marker: 288 for versions (384 letters recorded 2024-09-04), 336 for layers ("about 448" reported 2026-08-31). */
const MARKER: Partial<Record<OperationName, number>> = { ListLayerVersions: 288, ListLayers: 336 };

/** The list that a page belongs to: a marker of one is no marker of another. */
export interface List {
  readonly operation: OperationName;
  readonly of: Scope | LayerId;
}

/** One page of a list. */
export interface Page {
  readonly rows: readonly LayerVersion[];
  /** Whether another one follows. */
  readonly hasNext: boolean;
  /** The marker of the one that follows. */
  readonly nextMarker: () => string | null;
}

/**
 * Takes a page of a list. A marker names the last row seen, not a position: rows that come and go
 * elsewhere in the list neither repeat nor hide others.
 *
 * @param keyOf - what the list is sorted by.
 * @param fetch - asks the store for rows after a key.
 * @throws Fault when the marker is not one of this list.
 */
export async function takePage<Key extends string | number>(
  list: List,
  { Marker, MaxItems = PAGE }: { readonly Marker?: string; readonly MaxItems?: number },
  keyOf: (row: LayerVersion) => Key,
  fetch: (window: { readonly after?: Key; readonly limit: number }) => Promise<readonly LayerVersion[]>,
): Promise<Page> {
  // One row more than asked tells whether another page follows.
  const limit = MaxItems + 1;
  const found = await fetch(Marker === undefined ? { limit } : { after: keyIn(Marker, list) as Key, limit });
  const rows = found.slice(0, MaxItems);
  const hasNext = found.length > MaxItems;
  return { rows, hasNext, nextMarker: () => (hasNext ? markerOf(list, keyOf(rows.at(-1)!)) : null) };
}

const markerOf = (list: List, after: string | number): string =>
  seal({ list: nameOf(list), after }, MARKER[list.operation]);

function keyIn(marker: string, list: List): string | number {
  const token = unseal(marker) as { readonly list?: string; readonly after: string | number } | undefined;
  // The text is reported (Floci 2026-08-31) for unknown and altered markers.
  if (token?.list !== nameOf(list)) throw new Fault('InvalidParameterValueException', 'Invalid pagination key.');
  return token.after;
}

const nameOf = ({ operation, of }: List): string =>
  [operation, of.account, of.region, ...('name' in of ? [of.name] : [])].join('/');
