import { arnOf, versionOf, ZIP } from './layer.ts';
import { DECLARED, LOCALSTACK, PUBLISHED, snapshot } from './localstack.ts';
import type { Expected, Observation } from './observation.ts';
import { invalid, like, oneOf, userError, violation } from './refusal.ts';
import {
  deleteLayerVersion,
  getLayerVersion,
  getLayerVersionByArn,
  listLayers,
  listLayerVersions,
  publishLayerVersion,
} from './requests.ts';
import { badNames, listedOn } from './recorded-names.ts';

const TEST = snapshot('2026-01-12T15:31:58Z', 8268);
const WITH_LAYER = { ...TEST, given: [PUBLISHED] };
const WITHOUT_VERSION = { ...TEST, given: [PUBLISHED, { request: deleteLayerVersion('testlayer', 1) }] };

const ARN = arnOf(LOCALSTACK, 'testlayer');
const NOT_FOUND = userError('ResourceNotFoundException', 'The resource you requested does not exist.');
const LESS_THAN_1 = userError('InvalidParameterValueException', 'Layer Version Cannot be less than 1');
const GONE: Expected = { status: 204, bytes: '' };

const ARN_PATTERN = String.raw`(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)`;

const rows: Readonly<Record<string, Omit<Observation, 'id'>>> = {
  publish_result: {
    ...TEST,
    request: publishLayerVersion('testlayer', { Content: ZIP, ...DECLARED }),
    expected: { status: 201, body: versionOf(LOCALSTACK, 'testlayer', 1, DECLARED) },
  },
  list_layers_exc_compatibleruntime_invalid: {
    ...WITH_LAYER,
    request: listLayers({ CompatibleRuntime: 'runtimedoesnotexist' }),
    expected: invalid(violation('runtimedoesnotexist', 'compatibleRuntime', oneOf(listedOn('2026-01-12')))),
  },
  list_layers_exc_compatiblearchitecture_invalid: {
    ...WITH_LAYER,
    request: listLayers({ CompatibleArchitecture: 'archdoesnotexist' }),
    expected: invalid(violation('archdoesnotexist', 'compatibleArchitecture', oneOf('x86_64, arm64'))),
  },
  list_nonexistent_layer: {
    ...WITH_LAYER,
    request: listLayerVersions('layerdoesnotexist'),
    expected: { status: 200, body: { LayerVersions: [] } },
  },
  get_layer_version_exc_layer_doesnotexist: {
    ...WITH_LAYER,
    request: getLayerVersion('layerdoesnotexist', 1),
    expected: NOT_FOUND,
  },
  get_layer_version_exc_layer_version_doesnotexist_negative: {
    ...WITH_LAYER,
    request: getLayerVersion('testlayer', -1),
    expected: LESS_THAN_1,
  },
  get_layer_version_exc_layer_version_doesnotexist_zero: {
    ...WITH_LAYER,
    request: getLayerVersion('testlayer', 0),
    expected: LESS_THAN_1,
  },
  get_layer_version_exc_layer_version_doesnotexist_2: {
    ...WITH_LAYER,
    request: getLayerVersion('testlayer', 2),
    expected: NOT_FOUND,
  },
  get_layer_version_by_arn_exc_invalidarn: {
    ...WITH_LAYER,
    request: getLayerVersionByArn(ARN),
    expected: invalid(violation(ARN, 'arn', like(ARN_PATTERN))),
  },
  get_layer_version_by_arn_exc_nonexistentversion: {
    ...WITH_LAYER,
    request: getLayerVersionByArn(`${ARN}:2`),
    expected: NOT_FOUND,
  },
  delete_nonexistent_response: {
    ...WITH_LAYER,
    request: deleteLayerVersion('layerdoesnotexist', 1),
    expected: GONE,
  },
  delete_nonexistent_version_response: {
    ...WITH_LAYER,
    request: deleteLayerVersion('testlayer', 2),
    expected: GONE,
  },
  delete_layer_response: { ...WITH_LAYER, request: deleteLayerVersion('testlayer', 1), expected: GONE },
  delete_layer_again_response: { ...WITHOUT_VERSION, request: deleteLayerVersion('testlayer', 1), expected: GONE },
  delete_layer_version_exc_layerversion_invalid_version: {
    ...WITHOUT_VERSION,
    request: deleteLayerVersion('testlayer', -1),
    expected: LESS_THAN_1,
  },
  publish_empty_result: {
    ...TEST,
    request: publishLayerVersion('testlayer2', { Content: ZIP, CompatibleRuntimes: [], CompatibleArchitectures: [] }),
    expected: {
      status: 201,
      body: versionOf(LOCALSTACK, 'testlayer2', 1, { CompatibleRuntimes: [], CompatibleArchitectures: [] }),
    },
  },
  publish_layer_version_exc_invalid_runtime_arch: { ...TEST, ...badNames('2026-01-12', false) },
  publish_layer_version_exc_partially_invalid_values: { ...TEST, ...badNames('2026-01-12', true) },
};

/** How AWS refuses what is not there or makes no sense (test_layer_exceptions). */
export const exceptions: readonly Observation[] = Object.entries(rows).map(([name, row]) => ({
  id: `ls.test_layer_exceptions.${name}`,
  ...row,
}));
