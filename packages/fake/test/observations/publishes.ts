import { ARCHIVE, arnOf, versionOf, ZIP } from './layer.ts';
import { DECLARED, LOCALSTACK, snapshot } from './localstack.ts';
import type { Observation, Step } from './observation.ts';
import { addLayerVersionPermission, getLayerVersion, getLayerVersionByArn, publishLayerVersion } from './requests.ts';

const published = (number: number, declared: object): Observation['expected'] => ({
  status: 201,
  body: versionOf(LOCALSTACK, 'testlayer', number, declared),
});

const NO_RUNTIMES = { CompatibleRuntimes: [], CompatibleArchitectures: ['x86_64'] };
const withoutRuntimes = publishLayerVersion('testlayer', { Content: ZIP, ...NO_RUNTIMES });

/** The functions that the test goes on with are no concern of layers. */
const forFunctions = (number: number): Observation => ({
  id: `ls.test_layer_function_exceptions.publish_result${number === 1 ? '' : `_${number}`}`,
  ...snapshot('2025-11-25T21:58:40Z', 9222),
  given: Array.from({ length: number - 1 }, () => ({ request: withoutRuntimes })),
  request: withoutRuntimes,
  expected: published(number, NO_RUNTIMES),
});

const policyTest = (test: string, date: string, line: number): Observation => ({
  id: `ls.${test}.publish_result`,
  ...snapshot(date, line),
  request: publishLayerVersion('testlayer', { Content: ZIP, ...DECLARED }),
  expected: published(1, DECLARED),
});

const STRANGER = '222222222222';
const ARN = arnOf(LOCALSTACK, 'layer-0123');
const shared = {
  level: 'recorded',
  date: '2025-11-24T23:13:51Z',
  source: 'localstack@8b9a79f0 test_lambda.py:2230 (test_get_lambda_layer)',
  through: 'boto',
  options: LOCALSTACK,
  given: [
    { request: publishLayerVersion('layer-0123', { Content: ZIP }) },
    { request: addLayerVersionPermission(ARN, 1, { StatementId: 'stm-0123', Principal: STRANGER }) },
  ] satisfies Step[],
  // The test only shows that the calls succeed.
  expected: { status: 200 },
} as const;

/** Publishes of other tests of LocalStack, and what another account may then get. */
export const publishes: readonly Observation[] = [
  {
    id: 'ls.test_layer_s3_content.publish_layer_result',
    ...snapshot('2025-11-25T02:50:45Z', 9201),
    options: {
      ...LOCALSTACK,
      objects: async ({ bucket, key }) => (`${bucket}${key}` === 'my-bucket/layercontent.zip' ? ARCHIVE : undefined),
    },
    request: publishLayerVersion('testlayer', { Content: { S3Bucket: 'my-bucket', S3Key: '/layercontent.zip' } }),
    expected: published(1, {}),
  },
  policyTest('test_layer_policy_exceptions', '2025-11-25T02:50:51Z', 8890),
  policyTest('test_layer_policy_lifecycle', '2025-11-25T02:50:55Z', 9073),
  ...[1, 2, 3].map(forFunctions),
  {
    id: 'ls.multi_account.test_get_lambda_layer.get',
    ...shared,
    request: { ...getLayerVersion(ARN, 1), account: STRANGER },
  },
  {
    id: 'ls.multi_account.test_get_lambda_layer.by_arn',
    ...shared,
    request: { ...getLayerVersionByArn(`${ARN}:1`), account: STRANGER },
  },
];
