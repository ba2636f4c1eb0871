import { uuid } from './holes.ts';
import { arnOf, type Place, policyOf, statementOf, ZIP } from './layer.ts';
import type { Expected, Observation, Step } from './observation.ts';
import { userError } from './refusal.ts';
import {
  deleteLayerVersion,
  getLayerVersion,
  getLayerVersionPolicy,
  listLayers,
  publishLayerVersion,
  removeLayerVersionPermission,
} from './requests.ts';

const PLACE: Place = { account: '644160558196', region: 'us-east-1' };
const ARN = arnOf(PLACE, 'test');
const REVISION = '1b01dc2d-618e-49a2-9aff-d67bc89c542b';

const TEST = {
  level: 'recorded',
  through: 'boto',
  options: PLACE,
  source: 'cloud-custodian@c6ef062a placebo/test_lambda_layer_cross_account',
} as const;

/** The headers of every answer; the connection's is left out, as a fetch has none. */
const headersAt = (date: string): NonNullable<Expected['headers']> => ({
  date,
  'content-type': 'application/json',
  'x-amzn-requestid': uuid,
});

const BEYOND = ['the header connection: keep-alive is a socket’s, and a fetch has no socket'];

const GRANTED: Step = {
  seed: {
    layers: [
      {
        LayerName: 'test',
        versions: [{ statements: [{ Sid: 'global', Principal: '*' }], RevisionId: REVISION }],
      },
    ],
  },
};
const remove = removeLayerVersionPermission('test', 1, 'global', { RevisionId: REVISION });

const item = (version: number, CreatedDate: string, declared: object): object => ({
  LayerName: 'test',
  LayerArn: ARN,
  LatestMatchingVersion: { LayerVersionArn: `${ARN}:${version}`, Version: version, CreatedDate, ...declared },
});

/** The answers of December 2018, weeks after layers appeared, with their headers and lengths. */
export const cloudCustodian: readonly Observation[] = [
  {
    id: 'c7n.2018.list_layers',
    ...TEST,
    date: '2018-12-15T03:18:17Z',
    given: [
      {
        seed: {
          layers: [
            {
              LayerName: 'test',
              versions: [
                { Description: 'xyz', CompatibleRuntimes: ['python3.7'], CreatedDate: '2018-12-02T04:50:47.585+0000' },
              ],
            },
          ],
        },
      },
    ],
    request: listLayers(),
    expected: {
      status: 200,
      headers: headersAt('Sat, 15 Dec 2018 03:18:17 GMT'),
      // Without nulls for LicenseInfo and NextMarker it would be 304.
      length: 341,
      body: {
        Layers: [item(1, '2018-12-02T04:50:47.585+0000', { Description: 'xyz', CompatibleRuntimes: ['python3.7'] })],
      },
    },
    beyond: BEYOND,
  },
  {
    id: 'c7n.2018.get_layer_version_policy',
    ...TEST,
    date: '2018-12-15T03:18:23Z',
    given: [GRANTED],
    request: getLayerVersionPolicy(ARN, 1),
    expected: {
      status: 200,
      headers: headersAt('Sat, 15 Dec 2018 03:18:23 GMT'),
      length: 296,
      body: { Policy: policyOf(statementOf('global', `${ARN}:1`)), RevisionId: REVISION },
    },
    beyond: BEYOND,
  },
  {
    id: 'c7n.2018.remove_layer_version_permission',
    ...TEST,
    date: '2018-12-15T03:18:29Z',
    given: [GRANTED],
    request: remove,
    expected: {
      status: 204,
      headers: { ...headersAt('Sat, 15 Dec 2018 03:18:29 GMT'), 'content-length': null },
      bytes: '',
    },
    beyond: BEYOND,
  },
  {
    id: 'c7n.2018.get_layer_version_policy_after_last_removed',
    ...TEST,
    superseded: true,
    date: '2018-12-15T03:18:35Z',
    given: [GRANTED, { request: remove }],
    request: getLayerVersionPolicy('test', 1),
    expected: {
      ...userError('ResourceNotFoundException', `Layer version ${ARN}:1 does not have any resource policy.`),
      headers: headersAt('Sat, 15 Dec 2018 03:18:35 GMT'),
      length: 127,
    },
    beyond: BEYOND,
  },
  {
    id: 'c7n.2018.get_layer_version_after_delete',
    ...TEST,
    source: 'cloud-custodian@b6987d57 placebo/test_lambda_layer_delete',
    date: '2018-12-15T03:32:30Z',
    given: [{ request: publishLayerVersion('test', { Content: ZIP }) }, { request: deleteLayerVersion('test', 1) }],
    request: getLayerVersion('test', 1),
    expected: {
      ...userError('ResourceNotFoundException', 'The resource you requested does not exist.'),
      headers: headersAt('Sat, 15 Dec 2018 03:32:30 GMT'),
      length: 70,
    },
    beyond: BEYOND,
  },
  {
    id: 'c7n.2018.list_layers_no_description',
    ...TEST,
    source: 'cloud-custodian@875ce46e placebo/test_lambda_layer_cross_account',
    date: '2018-12-18',
    given: [
      {
        seed: {
          layers: [{ LayerName: 'test', versions: [{ Version: 2, CreatedDate: '2018-12-18T10:20:13.948+0000' }] }],
        },
      },
    ],
    request: listLayers(),
    expected: { status: 200, body: { Layers: [item(2, '2018-12-18T10:20:13.948+0000', {})] } },
  },
  {
    id: 'c7n.2018.get_layer_version_policy_2',
    ...TEST,
    source: 'cloud-custodian@875ce46e placebo/test_lambda_layer_cross_account',
    date: '2018-12-18',
    given: [
      {
        seed: {
          layers: [
            {
              LayerName: 'test',
              versions: [
                {
                  Version: 2,
                  statements: [{ Sid: 'Grant', Principal: '*' }],
                  RevisionId: 'dc14c754-0f12-49cb-b263-95dd45f45bd3',
                },
              ],
            },
          ],
        },
      },
    ],
    request: getLayerVersionPolicy('test', 2),
    expected: {
      status: 200,
      body: {
        Policy: policyOf(statementOf('Grant', `${ARN}:2`)),
        RevisionId: 'dc14c754-0f12-49cb-b263-95dd45f45bd3',
      },
    },
  },
];
