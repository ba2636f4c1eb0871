import { zipSync } from 'fflate';
import { S3Error } from '../../src/index.ts';
import { base64Of, ZIP } from './layer.ts';
import type { Observation } from './observation.ts';
import { refusal } from './refusal.ts';
import { repeatedArchive } from './repeated-archive.ts';
import { publishLayerVersion } from './requests.ts';

const QUOTED = { level: 'recorded', through: 'client' } as const;

const fromS3 = publishLayerVersion('my-layer', { Content: { S3Bucket: 'my-bucket', S3Key: 'layer.zip' } });

/** A body that is larger than AWS takes by one byte: it must be smaller than its limit. */
const tooLarge = (limit: number): Pick<Observation, 'request' | 'expected'> => ({
  request: { ...publishLayerVersion('my-layer', { Content: ZIP }), bytes: limit },
  expected: refusal(
    413,
    'RequestEntityTooLargeException',
    `Request must be smaller than ${limit} bytes for the PublishLayerVersion operation`,
  ),
});

const invalid = (text: string): Observation['expected'] => refusal(400, 'InvalidParameterValueException', text);

/** An archive of 250 times 1 MiB, which is the limit. */
const oversized = (): object => ({
  Content: { ZipFile: base64Of(repeatedArchive(new Uint8Array(1 << 20), 250)) },
});

/** Archives that AWS does not take, as clients quoted the refusal. */
export const archives: readonly Observation[] = [
  {
    id: 'issue.publish_413',
    ...QUOTED,
    date: '2024-10-27',
    source: 'minorun365 issue #42',
    ...tooLarge(70_167_211),
  },
  {
    id: 'issue.publish_413_old',
    ...QUOTED,
    superseded: true,
    date: '2020',
    source: 'several issues of 2019 and 2020',
    ...tooLarge(69_905_067),
  },
  {
    id: 'issue.publish_not_zip',
    ...QUOTED,
    date: '2024-12-08',
    source: 'Sparticuz/chromium issue #322',
    options: { objects: async () => new TextEncoder().encode('<html>not an archive, though long enough</html>') },
    request: fromS3,
    expected: invalid('Could not unzip uploaded file. Please check your file, then try to upload again.'),
  },
  {
    id: 'issue.publish_empty_zip',
    ...QUOTED,
    date: '2025-06-01',
    source: 'sample-serverless-mcp-servers issue #5',
    options: { objects: async () => zipSync({}) },
    request: fromS3,
    expected: invalid('Uploaded file must be a non-empty zip'),
  },
  {
    id: 'issue.publish_unzipped_too_big',
    ...QUOTED,
    date: '2023',
    source: 'serverless-layers issue #138',
    request: publishLayerVersion('my-layer', oversized),
    expected: invalid('Unzipped size must be smaller than 262144000 bytes'),
  },
  {
    id: 'issue.publish_s3_redirect',
    ...QUOTED,
    date: '2021',
    source: 'aws-sdk-pandas issue #923',
    options: {
      region: 'eu-west-1',
      objects: async () => {
        throw new S3Error(
          'PermanentRedirect',
          'The bucket is in this region: us-east-1. Please use this region to retry the request',
        );
      },
    },
    request: fromS3,
    expected: invalid(
      'Error occurred while GetObject. S3 Error Code: PermanentRedirect. S3 Error Message: The bucket is in this region: us-east-1. Please use this region to retry the request',
    ),
  },
];
