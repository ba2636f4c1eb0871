import { anyText } from './holes.ts';
import { arnOf, type Place } from './layer.ts';
import type { Expected, Observation } from './observation.ts';
import { type Hole, quote } from './quote.ts';
import { refusal } from './refusal.ts';
import { getLayerVersion, listLayerVersions } from './requests.ts';

const CALLER: Hole = { ...anyText, hole: 'caller' };

const denied = (action: string, resource: string, because: string = ''): Expected =>
  refusal(
    403,
    'AccessDeniedException',
    quote`User: ${CALLER} is not authorized to perform: lambda:${action} on resource: ${resource}${because}`,
  );

const PYMONGO: Place = { account: '770693421928', region: 'me-south-1' };
const REQUESTS: Place = { account: '113088814899', region: 'eu-west-1' };
const PSYCOPG2: Place = { account: '898466741470', region: 'eu-central-1' };

/** The caller is the fake's own account; the layers are another's. */
const QUOTED = { level: 'recorded', through: 'client' } as const;

/** Layers of other accounts, as clients who might not use them quoted the refusal. */
export const foreignLayers: readonly Observation[] = [
  {
    id: 'klayers-490.access_denied_resource_policy',
    ...QUOTED,
    date: '2025-07-02',
    source: 'Klayers issue #490',
    options: { region: PYMONGO.region },
    request: getLayerVersion(arnOf(PYMONGO, 'Klayers-p39-pymongo'), 11),
    expected: denied(
      'GetLayerVersion',
      arnOf(PYMONGO, 'Klayers-p39-pymongo', 11),
      ' because no resource-based policy allows the lambda:GetLayerVersion action',
    ),
    beyond: [
      'the caller was an assumed role: the fake knows accounts only',
      'it was an update of a function that AWS checked: the fake is asked for the layer',
    ],
  },
  {
    id: 'klayers-81.list_layer_versions_denied',
    ...QUOTED,
    date: '2020-01-15',
    source: 'Klayers issue #81',
    options: { region: REQUESTS.region },
    given: [
      {
        seed: {
          layers: [
            {
              LayerName: 'Klayers-python37-requests',
              account: REQUESTS.account,
              public: true,
              versions: [{ CompatibleRuntimes: ['python3.7'] }],
            },
          ],
        },
      },
    ],
    request: listLayerVersions(arnOf(REQUESTS, 'Klayers-python37-requests')),
    expected: denied('ListLayerVersions', arnOf(REQUESTS, 'Klayers-python37-requests')),
  },
  {
    id: 'jetbridge-8.get_denied_2019',
    ...QUOTED,
    superseded: true,
    date: '2019-09-25',
    source: 'psycopg2-lambda-layer issue #8',
    options: { region: PSYCOPG2.region },
    request: getLayerVersion(arnOf(PSYCOPG2, 'psycopg2-py37'), 2),
    expected: denied('GetLayerVersion', arnOf(PSYCOPG2, 'psycopg2-py37', 2)),
  },
];
