import { anyText, marker } from './holes.ts';
import { arnOf, type Place } from './layer.ts';
import type { Observation, Step } from './observation.ts';
import { quote } from './quote.ts';
import { invalid, refusal, violation } from './refusal.ts';
import { listLayers, listLayerVersions } from './requests.ts';

const PLACE: Place = { account: '123456789012', region: 'ap-southeast-1' };

// In the other order, so that the names are what the list is sorted by; neither has architectures.
const TWO_LAYERS: Step = {
  seed: {
    layers: [
      { LayerName: 'second', versions: [{ CompatibleRuntimes: ['python3.13'] }] },
      { LayerName: 'first', versions: [{ CompatibleRuntimes: ['nodejs22.x'] }] },
    ],
  },
};

const TEST = {
  level: 'reported',
  date: '2026-08-31',
  source: 'floci PR #2817, issue #2808',
  through: 'wire',
  options: PLACE,
  given: [TWO_LAYERS],
} as const;

const BOTH = { status: 200, includes: { Layers: [{ LayerName: 'first' }, { LayerName: 'second' }] } };
const FIND = { ...TEST, source: 'floci PR #2812', expected: BOTH };

const rows: Readonly<Record<string, Omit<Observation, 'id'>>> = {
  list_layers_plain: {
    ...TEST,
    request: listLayers(),
    expected: { status: 200, includes: { ...BOTH.includes, NextMarker: null } },
  },
  list_layers_maxitems_1: {
    ...TEST,
    request: listLayers({ MaxItems: '1' }),
    // "About 448 characters."
    expected: { status: 200, includes: { Layers: [{}], NextMarker: marker(400, 496) } },
  },
  list_layers_runtime_filter: {
    ...TEST,
    request: listLayers({ CompatibleRuntime: 'python3.13' }),
    expected: { status: 200, includes: { Layers: [{ LayerName: 'second' }] } },
  },
  list_layers_arch_filter: {
    ...TEST,
    request: listLayers({ CompatibleArchitecture: 'x86_64' }),
    expected: { status: 200, includes: { Layers: [] } },
  },
  list_layers_bogus_runtime: {
    ...TEST,
    request: listLayers({ CompatibleRuntime: 'bogus9.x' }),
    expected: invalid(
      quote`Value 'bogus9.x' at 'compatibleRuntime' failed to satisfy constraint: Member must satisfy enum value set: [${anyText}]`,
    ),
  },
  list_layers_maxitems_0: {
    ...TEST,
    request: listLayers({ MaxItems: '0' }),
    expected: invalid(violation('0', 'maxItems', 'Member must have value greater than or equal to 1')),
  },
  list_layers_maxitems_51: {
    ...TEST,
    request: listLayers({ MaxItems: '51' }),
    expected: invalid(violation('51', 'maxItems', 'Member must have value less than or equal to 50')),
  },
  list_layers_maxitems_abc: {
    ...TEST,
    request: listLayers({ MaxItems: 'abc' }),
    expected: refusal(400, 'SerializationException', "'abc' can not be converted to Integer"),
  },
  list_layers_maxitems_empty: { ...TEST, request: listLayers({ MaxItems: '' }), expected: BOTH },
  list_layers_bad_marker: {
    ...TEST,
    request: listLayers({ Marker: 'bm90IGEgbWFya2Vy' }),
    expected: refusal(400, 'InvalidParameterValueException', 'Invalid pagination key.'),
  },
  list_layer_versions_unknown: {
    ...TEST,
    request: listLayerVersions('never-existed'),
    expected: { status: 200, body: { LayerVersions: [], NextMarker: null } },
  },
  find_unknown: { ...FIND, request: listLayers({ find: 'SomethingElse' }) },
  find_case: { ...FIND, request: listLayers({ find: 'layerversion', Arn: arnOf(PLACE, 'first', 1) }) },
};

/** What a contributor of Floci measured on the live service; the answers are told, not captured. */
export const reportedLists: readonly Observation[] = Object.entries(rows).map(([name, row]) => ({
  id: `floci.${name}`,
  ...row,
}));
