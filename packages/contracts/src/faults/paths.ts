import type { Value } from '../value.ts';

/** The path of the list of layers, in segments. */
export const LAYERS: readonly string[] = ['2018-10-31', 'layers'];

/** The path of a layer's versions. */
export const versionsOf = (layer: Value): readonly Value[] => [...LAYERS, layer, 'versions'];

/** The path of a version. */
export const versionOf = (layer: Value, version: Value): readonly Value[] => [...versionsOf(layer), version];
