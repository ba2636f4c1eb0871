import { arnOf, itemOf, versionOf, ZIP } from './layer.ts';
import { DECLARED, LOCALSTACK, snapshot } from './localstack.ts';
import type { Expected, Observation, Step } from './observation.ts';
import {
  deleteLayerVersion,
  getLayerVersion,
  getLayerVersionByArn,
  listLayerVersions,
  publishLayerVersion,
} from './requests.ts';

const TEST = snapshot('2025-11-25T02:50:43Z', 8466);

const FULL = { ...DECLARED, LicenseInfo: 'a licence', Description: 'a description' };
const publish = publishLayerVersion('testlayer3', { Content: ZIP, ...FULL });
const PUBLISH: Step = { request: publish };
const version = (number: number): object => versionOf(LOCALSTACK, 'testlayer3', number, FULL);

/** While these were recorded a function used version 1. */
const USED = {
  ...TEST,
  given: [PUBLISH, PUBLISH],
  beyond: ['a function used version 1: this is an API of layers, and knows no functions'],
};
const deleted = (number: number): Step => ({ request: deleteLayerVersion('testlayer3', number) });
const GONE: Expected = { status: 204, bytes: '' };

const rows: Readonly<Record<string, Omit<Observation, 'id'>>> = {
  publish_result: { ...TEST, request: publish, expected: { status: 201, body: version(1) } },
  publish_result_2: { ...TEST, given: [PUBLISH], request: publish, expected: { status: 201, body: version(2) } },
  get_layer_ver_result: {
    ...USED,
    request: getLayerVersion('testlayer3', 1),
    expected: { status: 200, body: version(1) },
  },
  get_layer_by_arn_version: {
    ...USED,
    request: getLayerVersionByArn(arnOf(LOCALSTACK, 'testlayer3', 1)),
    expected: { status: 200, body: version(1) },
  },
  list_layer_versions_predelete: {
    ...USED,
    request: listLayerVersions('testlayer3'),
    expected: {
      status: 200,
      body: { LayerVersions: [2, 1].map((number) => itemOf(LOCALSTACK, 'testlayer3', number, FULL)) },
    },
  },
  delete_layer_1: { ...USED, request: deleteLayerVersion('testlayer3', 1), expected: GONE },
  delete_layer_2: {
    ...USED,
    given: [...USED.given, deleted(1)],
    request: deleteLayerVersion('testlayer3', 2),
    expected: GONE,
  },
  list_layer_versions_postdelete: {
    ...USED,
    given: [...USED.given, deleted(1), deleted(2)],
    request: listLayerVersions('testlayer3'),
    expected: { status: 200, body: { LayerVersions: [] } },
  },
  publish_result_3: {
    ...USED,
    given: [...USED.given, deleted(1), deleted(2)],
    request: publish,
    expected: { status: 201, body: version(3) },
  },
};

/** A layer from its first version to its last, and after it (test_layer_lifecycle). */
export const lifecycle: readonly Observation[] = Object.entries(rows).map(([name, row]) => ({
  id: `ls.test_layer_lifecycle.${name}`,
  ...row,
}));
