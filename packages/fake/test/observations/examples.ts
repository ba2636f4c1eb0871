import {
  exampleIn,
  exampleOf,
  granted,
  MY_LAYER,
  OHIO,
  OREGON,
  publishing,
  seeded,
  SMALL,
  UNKNOWN_ARCHIVE,
  withArchive,
} from './example.ts';
import { arnOf, statementOf } from './layer.ts';
import type { Observation } from './observation.ts';
import {
  addLayerVersionPermission,
  getLayerVersion,
  getLayerVersionByArn,
  listLayers,
  listLayerVersions,
  publishLayerVersion,
} from './requests.ts';

const SDK = {
  level: 'documented',
  date: '2020-04',
  source: 'botocore@0e6e2404 examples-1.json',
  through: 'page',
  options: OHIO,
} as const;

const CANADA = exampleIn('ca-central-1');
const BLANK_PYTHON = {
  Description: 'Dependencies for the blank-python sample app.',
  CreatedDate: '2020-03-31T00:35:18.949+0000',
  CompatibleRuntimes: ['python3.8'],
} as const;

const BLANK_JAVA = {
  Description: 'Dependencies for the blank-java sample app.',
  CompatibleRuntimes: ['java8'],
} as const;
const SIXTH = { ...BLANK_JAVA, Version: 6, CreatedDate: '2020-03-17T07:24:21.960+0000' } as const;
const SEVENTH = { ...BLANK_JAVA, Version: 7, CreatedDate: '2020-03-18T23:38:42.284+0000' } as const;
const listed = (version: { readonly Version: number }): object => ({
  ...version,
  LayerVersionArn: arnOf(OHIO, 'blank-java-lib', version.Version),
});

const SECOND = {
  Version: 2,
  Description: 'My layer',
  CreatedDate: '2018-11-15T00:37:46.592+0000',
  CompatibleRuntimes: ['python3.6', 'python3.7'],
} as const;

/** The examples that AWS puts into its SDKs. */
export const examples: readonly Observation[] = [
  {
    id: 'aws-example.AddLayerVersionPermission',
    ...SDK,
    given: [seeded('my-layer', {})],
    request: addLayerVersionPermission('my-layer', 1, { StatementId: 'xaccount', Principal: '223456789012' }),
    expected: granted(statementOf('xaccount', arnOf(OHIO, 'my-layer', 1), '{"AWS":"arn:aws:iam::223456789012:root"}')),
  },
  {
    id: 'aws-example.GetLayerVersion',
    ...SDK,
    given: [withArchive('my-layer', SMALL, MY_LAYER)],
    request: getLayerVersion('my-layer', 1),
    expected: { status: 200, body: exampleOf(OHIO, 'my-layer', 1, SMALL, MY_LAYER) },
    beyond: [UNKNOWN_ARCHIVE],
  },
  {
    id: 'aws-example.GetLayerVersionByArn',
    ...SDK,
    options: CANADA,
    given: [withArchive('blank-python-lib', 9_529_009, { ...BLANK_PYTHON, Version: 3 })],
    request: getLayerVersionByArn(arnOf(CANADA, 'blank-python-lib', 3)),
    expected: { status: 200, body: exampleOf(CANADA, 'blank-python-lib', 3, 9_529_009, BLANK_PYTHON) },
    beyond: [UNKNOWN_ARCHIVE, 'the region: the example asks ca-central-1 and is answered with an ARN of us-east-2'],
  },
  {
    id: 'aws-example.ListLayerVersions',
    ...SDK,
    given: [{ seed: { layers: [{ LayerName: 'blank-java-lib', versions: [SIXTH, SEVENTH] }] } }],
    request: listLayerVersions('blank-java-lib'),
    expected: { status: 200, body: { LayerVersions: [listed(SEVENTH), listed(SIXTH)] } },
  },
  {
    id: 'aws-example.ListLayers',
    ...SDK,
    given: [seeded('my-layer', SECOND)],
    request: listLayers({ CompatibleRuntime: 'python3.7' }),
    expected: {
      status: 200,
      body: {
        Layers: [
          {
            LatestMatchingVersion: { ...SECOND, LayerVersionArn: arnOf(OHIO, 'my-layer', 2) },
            LayerArn: arnOf(OHIO, 'my-layer'),
            LayerName: 'my-layer',
          },
        ],
      },
    },
  },
  {
    id: 'aws-example.PublishLayerVersion',
    ...SDK,
    options: publishing(OREGON, 'lambda-layers-us-west-2-123456789012', '2018-11-14T23:03:52.894Z'),
    request: publishLayerVersion('my-layer', {
      CompatibleRuntimes: MY_LAYER.CompatibleRuntimes,
      Content: { S3Bucket: 'lambda-layers-us-west-2-123456789012', S3Key: 'layer.zip' },
      Description: MY_LAYER.Description,
      LicenseInfo: MY_LAYER.LicenseInfo,
    }),
    expected: { status: 201, body: exampleOf(OREGON, 'my-layer', 1, SMALL, MY_LAYER) },
    beyond: [UNKNOWN_ARCHIVE],
  },
];
