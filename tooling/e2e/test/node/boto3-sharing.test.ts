import { describe, expect, test } from 'vitest';
import { boto3Note, hasBoto3, runBoto3 } from '../../src/boto3.ts';
import { ACCOUNT } from '../../src/client.ts';
import { useS3Server } from '../../src/use-s3-server.ts';
import { useTemporaryFolder } from '../../src/use-temporary-folder.ts';

const STRANGER = '444455556666';
const ARN = `arn:aws:lambda:eu-west-1:${ACCOUNT}:layer:shared`;

/** A refusal as botocore shows it: a modelled fault has its members under the names that the model gives them. */
const refused = (status: number, code: string, text: string, member?: 'message' | 'Message'): unknown[] => [
  status,
  code,
  text,
  member === undefined ? {} : { Type: 'User', [member]: text },
];

const denied = (action: string, resource: string): unknown[] =>
  refused(
    403,
    'AccessDeniedException',
    `User: arn:aws:iam::${STRANGER}:root is not authorized to perform: lambda:${action} on resource: ${resource} ` +
      `because no resource-based policy allows the lambda:${action} action`,
  );

describe.skipIf(!hasBoto3)(`boto3 ${boto3Note}`, () => {
  const folder = useTemporaryFolder();
  const server = useS3Server(folder);

  test('publishes from S3, shares with another account, and meets ordered faults', async () => {
    const missing =
      'The Revision Id provided does not match the latest Revision Id. Call the GetLayerPolicy API to retrieve the latest Revision Id';
    expect(await runBoto3('sharing.py', folder(), server().url, ACCOUNT, STRANGER)).toEqual({
      before: denied('GetLayerVersion', `${ARN}:1`),
      noPolicy: refused(
        404,
        'ResourceNotFoundException',
        'No policy is associated with the given resource.',
        'Message',
      ),
      statement:
        `{"Sid":"s1","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::${STRANGER}:root"},` +
        `"Action":"lambda:GetLayerVersion","Resource":"${ARN}:1"}`,
      granted: [200, `${ARN}:1`],
      listDenied: denied('ListLayerVersions', ARN),
      duplicate: refused(
        409,
        'ResourceConflictException',
        'The statement id (s1) provided already exists. Please provide a new statement id, or remove the existing statement.',
        'message',
      ),
      stale: refused(412, 'PreconditionFailedException', missing, 'message'),
      unknown: refused(
        404,
        'ResourceNotFoundException',
        'Statement doesnotexist is not found in resource policy.',
        'Message',
      ),
      missing: refused(404, 'ResourceNotFoundException', `Layer version ${ARN}:2 does not exist.`, 'Message'),
      removed: [204],
      after: [403, 'AccessDeniedException'],
      faults: [
        [400, 'ThrottlingException', 'Rate exceeded'],
        [500, 'ServiceException', 'The AWS Lambda service encountered an internal error.'],
        [200],
      ],
      invalid: refused(
        400,
        'ValidationException',
        "1 validation error detected: Value '*' at 'action' failed to satisfy constraint: " +
          'Member must satisfy regular expression pattern: lambda:GetLayerVersion',
      ),
    });
  });
});
