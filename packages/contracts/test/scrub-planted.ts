import type { Exchange, Observation } from '../src/observation.ts';
import { scrubberOf } from '../src/scrub/scrubber.ts';
import { OBSERVATION } from './a-report.ts';

/** What nobody may see. */
export const SECRETS = {
  account: '731842905516',
  other: '204860117739',
  key: 'ASIAZX7QK2M4PL9RTE3V',
  secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzzzzzz/key',
  token: `IQoJb3JpZ2luX2VjEKr//////////wEaCXVzLWVhc3QtMSJ${'Qx7/+'.repeat(40)}==`,
  signature: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  stranger: '556677018293',
  role: 'TopSecretRole',
  person: 'jane@example.com',
  bucket: 'acme-payroll-archives',
  object: 'salaries/2026.zip',
  foreign: 'acme-payroll-code',
  description: 'Payroll of Acme, für 日本',
  license: 'Acme-internal 1.0',
} as const;

const bytesOf = (text: string): string =>
  Buffer.from(text)
    .toString('hex')
    .replaceAll(/..(?=.)/g, '$& ');

const LINK =
  `https://awslambda-us-east-1-layers.s3.us-east-1.amazonaws.com/snapshots/${SECRETS.account}/a-1` +
  `?X-Amz-Security-Token=${encodeURIComponent(SECRETS.token)}&X-Amz-Algorithm=AWS4-HMAC-SHA256` +
  `&X-Amz-Credential=${SECRETS.key}%2F20261124%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Signature=${SECRETS.signature}`;

/** What S3 answers to a link that was altered. */
const REFUSAL =
  `<Error><Code>SignatureDoesNotMatch</Code><AWSAccessKeyId>${SECRETS.key}</AWSAccessKeyId>` +
  `<SignatureProvided>${SECRETS.signature}</SignatureProvided>` +
  `<StringToSignBytes>${bytesOf(`AWS4-HMAC-SHA256 ${SECRETS.account}`)}</StringToSignBytes>` +
  `<CanonicalRequest>${new URL(LINK).search.slice(1)}</CanonicalRequest>` +
  `<CanonicalRequestBytes>${bytesOf(`GET\n${new URL(LINK).pathname}\n${new URL(LINK).search.slice(1)}\nhost`)}</CanonicalRequestBytes></Error>`;

const strangersArn = `arn:aws:lambda:us-east-1:${SECRETS.stranger}:layer:fonts:3`;
const rows = [SECRETS.foreign, 'contracts-a', 'zebra'].map((LayerName) => ({
  LayerName,
  LayerArn: `arn:aws:lambda:us-east-1:${SECRETS.account}:layer:${LayerName}`,
  LatestMatchingVersion: {
    LayerVersionArn: `arn:aws:lambda:us-east-1:${SECRETS.account}:layer:${LayerName}:1`,
    Description: LayerName.startsWith('contracts-') ? 'ours' : SECRETS.description,
    LicenseInfo: LayerName.startsWith('contracts-') ? null : SECRETS.license,
  },
}));

/** An answer of a version with a link. */
export const output = { LayerArn: `arn:aws:lambda:us-east-1:${SECRETS.account}:layer:a`, Content: { Location: LINK } };

/** An observation with secrets wherever there may be some. */
export const planted: Observation = {
  ...OBSERVATION,
  world: {
    ...OBSERVATION.world,
    accounts: { owner: SECRETS.account, other: SECRETS.other },
    given: { object: { bucket: SECRETS.bucket, key: SECRETS.object }, publicVersions: [strangersArn] },
  },
  steps: [
    { raw: 'GET', path: ['2018-10-31', 'layers'], headers: { 'x-amz-security-token': SECRETS.token } },
    { download: { $answer: 0, at: 'Content.Location' } },
  ],
  seen: [
    {
      ...(OBSERVATION.seen[0] as Exchange),
      headers: { 'x-amz-security-token': SECRETS.token, etag: SECRETS.secret },
      body: JSON.stringify(output),
      output,
      fault: {
        code: 'InvalidSignatureException',
        message:
          `Authorization=AWS4-HMAC-SHA256 Credential=${SECRETS.key}/20261124/us-east-1/lambda/aws4_request, ` +
          `SignedHeaders=host, Signature=${SECRETS.signature} for arn:aws:iam::${SECRETS.other}:root:\n` +
          `host:x\nx-amz-security-token:${SECRETS.token}\n`,
      },
    },
    { ...(OBSERVATION.seen[1] as Exchange), request: { method: 'GET', url: LINK }, body: REFUSAL },
    {
      ...(OBSERVATION.seen[1] as Exchange),
      input: { Content: { S3Bucket: SECRETS.bucket, S3Key: SECRETS.object }, Arn: strangersArn },
      request: {
        method: 'GET',
        url: `https://lambda.us-east-1.amazonaws.com/layers?find=LayerVersion&Arn=${encodeURIComponent(strangersArn)}`,
        body: JSON.stringify({ Content: { S3Bucket: SECRETS.bucket, S3Key: SECRETS.object } }),
      },
      fault: {
        code: 'AccessDeniedException',
        message:
          `User: arn:aws:sts::${SECRETS.account}:assumed-role/${SECRETS.role}/${SECRETS.person} is not authorized, ` +
          `nor is arn:aws:iam::${SECRETS.account}:user/${SECRETS.person}: s3://${SECRETS.bucket}/${SECRETS.object}`,
      },
    },
    {
      ...(OBSERVATION.seen[1] as Exchange),
      request: { method: 'GET', url: `http://127.0.0.1/2018-10-31/layers/${SECRETS.foreign}/versions` },
      // As some write JSON.
      body: JSON.stringify({ Layers: rows, Location: LINK }).replaceAll('&', String.raw`\u0026`),
      output: { Layers: rows },
    },
  ],
};

/** A scrubber that was told of what it cannot know. */
export const scrubber = () => scrubberOf({ accounts: [SECRETS.account], texts: [SECRETS.secret, SECRETS.token] });
