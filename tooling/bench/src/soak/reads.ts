import { COMMON, nameOf, RARE } from '../layers.ts';
import { API, type Ask } from './ask.ts';
import type { OwnLayers, OwnVersion } from './own-layers.ts';
import type { Chance } from './random.ts';

/** Layers that are there from the start, for lists of more than one page. */
export const SEEDED = 1000;

const FILTERS = [
  '',
  '',
  `&CompatibleRuntime=${COMMON}`,
  `&CompatibleRuntime=${RARE}`,
  '&CompatibleArchitecture=arm64',
  `&CompatibleRuntime=${COMMON}&CompatibleArchitecture=x86_64`,
] as const;

/** Pages of ListLayers: each begins where the one before ended, and after the last a list begins under any filter. */
export function pages(chance: Chance): () => Ask {
  let filter = '';
  let marker: string | null = null;
  const learn = (answer: Buffer): undefined => {
    ({ NextMarker: marker } = JSON.parse(answer.toString()) as { readonly NextMarker: string | null });
  };
  return () => {
    if (marker === null) filter = chance.oneOf(FILTERS);
    const from = marker === null ? '' : `&Marker=${encodeURIComponent(marker)}`;
    const path = `${API}?MaxItems=${1 + chance.below(50)}${filter}${from}`;
    return { operation: 'ListLayers', method: 'GET', path, expected: [200], learn };
  };
}

/** A version of a layer. */
export const versionOf = (name: string, number: number, expected: readonly number[]): Ask => ({
  operation: 'GetLayerVersion',
  method: 'GET',
  path: `${API}/${name}/versions/${number}`,
  expected,
});

/** A version of a layer that was there from the start. */
export const seeded = (chance: Chance): Ask => versionOf(nameOf(chance.below(SEEDED)), 1, [200]);

/** A version of a layer that another connection writes to: it may be gone, or not be there yet. */
export const others = (theirs: OwnLayers, mine: OwnLayers, chance: Chance): Ask =>
  versionOf(theirs.pick(chance), 1 + chance.below(mine.published(mine.pick(chance)) + 1), [200, 404]);

/** Any version of an own layer that was ever published: there, or gone. */
export function any(own: OwnLayers, name: string, chance: Chance): Ask {
  const number = 1 + chance.below(own.published(name));
  return versionOf(name, number, [own.live(name).some((one) => one.number === number) ? 200 : 404]);
}

export const live = (name: string, { number }: OwnVersion): Ask => versionOf(name, number, [200]);

export const byArn = ({ arn }: OwnVersion): Ask => ({
  operation: 'GetLayerVersionByArn',
  method: 'GET',
  path: `${API}?find=LayerVersion&Arn=${encodeURIComponent(arn)}`,
  expected: [200],
});

/** All versions of an own layer: as many as are known to be there. */
export function versions(own: OwnLayers, name: string): Ask {
  const expected = own.live(name).length;
  const learn = (answer: Buffer): string | undefined => {
    const { LayerVersions } = JSON.parse(answer.toString()) as { readonly LayerVersions: readonly unknown[] };
    return LayerVersions.length === expected ? undefined : 'another number of versions than there are';
  };
  return { operation: 'ListLayerVersions', method: 'GET', path: `${API}/${name}/versions`, expected: [200], learn };
}

/** The archive of a version, which a link leads to for ten minutes. */
export const download = ({ link, size }: OwnVersion): Ask => ({
  operation: 'Download',
  method: 'GET',
  path: link,
  expected: [200],
  learn: (answer) => (answer.length === size ? undefined : 'another size than was published'),
});
