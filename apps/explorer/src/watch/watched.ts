import { parseReference } from '@org/layers-client';
import { recall, remember } from '../parts/storage.ts';

/** A layer of somebody else that is watched. */
export interface Watched {
  /** Its ARN, without a version. */
  readonly LayerName: string;
  /** The newest version that the reader has seen. */
  readonly version: number;
}

const KEY = 'layers.watched';

/** The layers that are watched in this browser, in the order in which they were added. */
export function watchedLayers(): readonly Watched[] {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isWatched) : [];
  } catch {
    return [];
  }
}

/** Watches a layer, or takes note of the version that was seen. */
export function watch(layer: Watched): void {
  const others = watchedLayers();
  const isKnown = others.some(({ LayerName }) => LayerName === layer.LayerName);
  keep(
    isKnown
      ? others.map((one) => (one.LayerName === layer.LayerName && layer.version > one.version ? layer : one))
      : [...others, layer],
  );
}

/** Watches a layer no longer. */
export const unwatch = (LayerName: string): void =>
  keep(watchedLayers().filter((layer) => layer.LayerName !== LayerName));

/** The version of a layer that the reader has seen; 0 where it is not watched. */
export const knownOf = (LayerName: string): number =>
  watchedLayers().find((layer) => layer.LayerName === LayerName)?.version ?? 0;

const keep = (layers: readonly Watched[]): void => remember(KEY, JSON.stringify(layers));

/** What lies in a browser's store may be of another time, or of somebody's hand. */
const isWatched = (given: unknown): given is Watched => {
  const { LayerName, version } = Object(given) as Partial<Watched>;
  return (
    typeof LayerName === 'string' &&
    parseReference(LayerName)?.arn !== undefined &&
    Number.isSafeInteger(version) &&
    version! >= 0
  );
};
