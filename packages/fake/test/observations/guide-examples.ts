import {
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
import { addLayerVersionPermission, getLayerVersionByArn, publishLayerVersion } from './requests.ts';

const GUIDE = {
  level: 'documented',
  date: '2022-06-10',
  source: 'aws-lambda-developer-guide@4c88540',
  through: 'page',
  options: OHIO,
} as const;

const DECLARED = {
  Description: 'My layer',
  LicenseInfo: 'MIT',
  CompatibleRuntimes: ['python3.6', 'python3.7', 'python3.8'],
  CompatibleArchitectures: ['arm64', 'x86_64'],
} as const;

const SCIPY = {
  Description:
    'AWS Lambda SciPy layer for Python 3.11 (scipy-1.1.0, numpy-1.15.4) https://github.com/scipy/scipy/releases/tag/v1.1.0 https://github.com/numpy/numpy/releases/tag/v1.15.4',
  CreatedDate: '2023-10-12T10:09:38.398+0000',
  CompatibleRuntimes: ['python3.11'],
  LicenseInfo:
    'SciPy: https://github.com/scipy/scipy/blob/main/LICENSE.txt, NumPy: https://github.com/numpy/numpy/blob/main/LICENSE.txt',
} as const;

/** The examples of AWS's developer guide and of its command line's manual. */
export const guideExamples: readonly Observation[] = [
  {
    id: 'aws-docs.add_permission_account',
    ...GUIDE,
    given: [seeded('xray-sdk-nodejs', {})],
    request: addLayerVersionPermission('xray-sdk-nodejs', 1, { StatementId: 'xaccount', Principal: '111122223333' }),
    expected: granted(
      statementOf('xaccount', arnOf(OHIO, 'xray-sdk-nodejs', 1), '{"AWS":"arn:aws:iam::111122223333:root"}'),
    ),
  },
  {
    id: 'aws-docs.add_permission_org',
    ...GUIDE,
    given: [seeded('my-layer', { Version: 3 })],
    request: addLayerVersionPermission('my-layer', 3, {
      StatementId: 'engineering-org',
      OrganizationId: 'o-t194hfs8cz',
    }),
    // The page has one more quotation mark at the end, which is no JSON.
    expected: granted(
      statementOf(
        'engineering-org',
        arnOf(OHIO, 'my-layer', 3),
        '"*"',
        ',"Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-t194hfs8cz"}}',
      ),
    ),
  },
  {
    id: 'aws-docs.publish_architectures',
    ...GUIDE,
    options: publishing(OHIO, 'lambda-layers-us-east-2-123456789012', '2018-11-14T23:03:52.894Z'),
    edition: { edition: '2022-11-22', why: 'layers had architectures when the page was written, unlike in 2018' },
    request: publishLayerVersion('my-layer', {
      ...DECLARED,
      Content: { S3Bucket: 'lambda-layers-us-east-2-123456789012', S3Key: 'layer.zip' },
    }),
    expected: {
      status: 201,
      body: exampleOf(OHIO, 'my-layer', 1, SMALL, { ...DECLARED, CreatedDate: MY_LAYER.CreatedDate }),
    },
    beyond: [UNKNOWN_ARCHIVE],
  },
  {
    id: 'aws-cli-docs.get_layer_version_by_arn',
    ...GUIDE,
    date: '2023-10',
    source: 'aws-cli@07c4fe36 examples/lambda/get-layer-version-by-arn.rst',
    options: OREGON,
    given: [withArchive('AWSLambda-Python311-SciPy1x', 41_784_542, { ...SCIPY, Version: 2 })],
    request: getLayerVersionByArn(arnOf(OREGON, 'AWSLambda-Python311-SciPy1x', 2)),
    expected: { status: 200, body: exampleOf(OREGON, 'AWSLambda-Python311-SciPy1x', 2, 41_784_542, SCIPY) },
    beyond: [UNKNOWN_ARCHIVE],
  },
];
