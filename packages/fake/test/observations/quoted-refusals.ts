import { S3Error } from '../../src/index.ts';
import { anyText } from './holes.ts';
import { arnOf, ZIP } from './layer.ts';
import type { Observation } from './observation.ts';
import { quote } from './quote.ts';
import { invalid, like, refusal, userError, violation } from './refusal.ts';
import { listLayerVersions, publishLayerVersion } from './requests.ts';

const QUOTED = { level: 'recorded', through: 'client' } as const;

const FOREIGN = arnOf({ account: '943013980633', region: 'us-east-1' }, 'SentryNodeServerlessSDK');

const fromS3 = publishLayerVersion('my-layer', { Content: { S3Bucket: 'my-bucket', S3Key: 'layer.zip' } });

/** Refusals that clients quoted in public issues. */
export const quotedRefusals: readonly Observation[] = [
  {
    id: 'mooyoul-31.list_layer_versions_denied',
    ...QUOTED,
    date: '2022-07-15',
    source: 'serverless-latest-layer-version issue #31',
    edition: { edition: '2022-11-22', why: 'the clause at the end came between 2020-08 and 2021-11' },
    request: listLayerVersions(FOREIGN),
    expected: refusal(
      403,
      'AccessDeniedException',
      quote`User: ${{ ...anyText, hole: 'caller' }} is not authorized to perform: lambda:ListLayerVersions on resource: ${FOREIGN} because no resource-based policy allows the lambda:ListLayerVersions action`,
    ),
  },
  {
    id: 'aft-27.publish_no_such_key',
    ...QUOTED,
    date: '2022-01-08',
    source: 'terraform-aws-control_tower_account_factory issue #27',
    options: { objects: async () => undefined },
    request: fromS3,
    expected: userError(
      'InvalidParameterValueException',
      'Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.',
    ),
  },
  {
    id: 'cid-801.publish_s3_access_denied',
    ...QUOTED,
    date: '2024-04-25',
    source: 'cloud-intelligence-dashboards-framework issues #801, #1484',
    options: {
      objects: async () => {
        throw new S3Error('AccessDenied', 'Access Denied');
      },
    },
    request: fromS3,
    expected: refusal(
      403,
      'AccessDeniedException',
      'Your access has been denied by S3, please make sure your request credentials have permission to GetObject for ' +
        'my-bucket/layer.zip. S3 Error Code: AccessDenied. S3 Error Message: Access Denied',
    ),
  },
  {
    id: 'cfn-lint-4429.publish_bucket_arn',
    ...QUOTED,
    date: '2026-03-28',
    source: 'cfn-lint issue #4429',
    request: publishLayerVersion('my-layer', {
      Content: { S3Bucket: 'arn:aws:s3:::01234567890-test', S3Key: 'layer.zip' },
    }),
    expected: invalid(
      violation('arn:aws:s3:::01234567890-test', 'content.s3Bucket', like(String.raw`[0-9A-Za-z\.\-_]*(?<!\.)`)),
    ),
  },
  {
    id: 'async-aws-759.publish_number_for_text',
    ...QUOTED,
    date: '2020-08-30',
    source: 'async-aws issue #759',
    request: publishLayerVersion('my-layer', { Content: ZIP, LicenseInfo: 0 }),
    expected: refusal(
      400,
      'SerializationException',
      'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String',
    ),
    beyond: ['which member was a number: the report does not show the body'],
  },
];
