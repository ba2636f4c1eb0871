import { zipFileOf } from '../archives.ts';
import { unset } from './holes.ts';
import { ARCHIVE, arnOf, itemOf, type Place, ZIP } from './layer.ts';
import type { Observation, Step } from './observation.ts';
import { getLayerVersion, listLayerVersions, publishLayerVersion } from './requests.ts';

const PLACE: Place = { account: '123456789012', region: 'us-east-1' };

const TERRAFORM = {
  level: 'recorded',
  date: 'unknown',
  source: 'terraform-provider-aws layer_version_test.go',
  through: 'terraform',
  options: PLACE,
} as const;

const mit = (runtime: string, Content: object): Step => ({
  request: publishLayerVersion('my-layer', { Content, CompatibleRuntimes: [runtime], LicenseInfo: 'MIT' }),
});

const listed = (version: number, runtime: string): object =>
  itemOf(PLACE, 'my-layer', version, { CompatibleRuntimes: [runtime], LicenseInfo: 'MIT' });

/** What acceptance tests that run against AWS assert. */
export const acceptance: readonly Observation[] = [
  {
    id: 'tf-acc.layer_version_basic',
    ...TERRAFORM,
    request: publishLayerVersion('my-layer', { Content: ZIP }),
    readBack: getLayerVersion('my-layer', 1),
    expected: {
      status: 201,
      includes: {
        LayerArn: arnOf(PLACE, 'my-layer'),
        Version: 1,
        CompatibleRuntimes: unset,
        Description: unset,
        LicenseInfo: unset,
        Content: { SigningProfileVersionArn: unset, SigningJobArn: unset },
      },
    },
  },
  {
    id: 'tf-acc.layer_version_update',
    ...TERRAFORM,
    given: [{ request: publishLayerVersion('my-layer', { Content: ZIP }) }],
    request: publishLayerVersion('my-layer', { Content: { ZipFile: zipFileOf('another') } }),
    readBack: getLayerVersion('my-layer', 2),
    expected: { status: 201, includes: { Version: 2 } },
  },
  {
    id: 'moto.aws_verified.list_layer_versions',
    level: 'recorded',
    date: '2025-10-09',
    source: 'moto@a5c00376 test_lambda_layers.py:55 (@s3_aws_verified)',
    through: 'boto',
    options: {
      ...PLACE,
      objects: async ({ bucket, key }) => (`${bucket}/${key}` === 'my-bucket/test.zip' ? ARCHIVE : undefined),
    },
    given: [
      mit('python3.13', ZIP),
      mit('python3.13', { S3Bucket: 'my-bucket', S3Key: 'test.zip' }),
      mit('python3.14', ZIP),
    ],
    request: listLayerVersions('my-layer'),
    expected: {
      status: 200,
      body: { LayerVersions: [listed(3, 'python3.14'), listed(2, 'python3.13'), listed(1, 'python3.13')] },
    },
  },
];
