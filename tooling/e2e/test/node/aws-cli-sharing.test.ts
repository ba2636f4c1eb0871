import { describe, expect, test } from 'vitest';
import { awsCliNote, awsCliOf, hasAwsCli } from '../../src/aws-cli.ts';
import { ACCOUNT } from '../../src/client.ts';
import { OBJECT, useS3Server } from '../../src/use-s3-server.ts';
import { useTemporaryFolder } from '../../src/use-temporary-folder.ts';

const STRANGER = '444455556666';
const ARN = `arn:aws:lambda:eu-west-1:${ACCOUNT}:layer:shared`;
const VERSION = ['--layer-name', 'shared', '--version-number', '1'] as const;

describe.skipIf(!hasAwsCli)(`the AWS CLI ${awsCliNote}`, () => {
  const folder = useTemporaryFolder();
  const server = useS3Server(folder);

  test('publishes from S3, shares with another account, and takes the grant back', { tags: 'long' }, async () => {
    const owner = awsCliOf(ACCOUNT, server().url, folder());
    const stranger = awsCliOf(STRANGER, server().url, folder());
    const get = ['get-layer-version-by-arn', '--arn', `${ARN}:1`] as const;

    const content = ['--content', 'S3Bucket=my-bucket,S3Key=layer.zip'] as const;
    expect(await owner.aws('publish-layer-version', '--layer-name', 'shared', ...content)).toMatchObject({
      LayerVersionArn: `${ARN}:1`,
      Content: { CodeSize: OBJECT.length },
    });
    expect((await stranger.attempt(...get)).stderr).toContain(
      `(AccessDeniedException) when calling the GetLayerVersionByArn operation: User: arn:aws:iam::${STRANGER}:root ` +
        `is not authorized to perform: lambda:GetLayerVersion on resource: ${ARN}:1 ` +
        'because no resource-based policy allows the lambda:GetLayerVersion action',
    );

    const grant = [
      '--statement-id',
      'xaccount',
      '--action',
      'lambda:GetLayerVersion',
      '--principal',
      STRANGER,
    ] as const;
    const statement =
      `{"Sid":"xaccount","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::${STRANGER}:root"},` +
      `"Action":"lambda:GetLayerVersion","Resource":"${ARN}:1"}`;
    const added = await owner.aws('add-layer-version-permission', ...VERSION, ...grant);
    expect(added).toMatchObject({ Statement: statement });
    expect(await stranger.aws(...get)).toMatchObject({ LayerVersionArn: `${ARN}:1` });
    expect(await owner.aws('get-layer-version-policy', ...VERSION)).toEqual({
      Policy: `{"Version":"2012-10-17","Id":"default","Statement":[${statement}]}`,
      RevisionId: (added as { readonly RevisionId: string }).RevisionId,
    });

    expect((await owner.attempt('add-layer-version-permission', ...VERSION, ...grant)).stderr).toContain(
      '(ResourceConflictException) when calling the AddLayerVersionPermission operation: The statement id (xaccount) ' +
        'provided already exists. Please provide a new statement id, or remove the existing statement.',
    );
    const remove = ['remove-layer-version-permission', ...VERSION, '--statement-id', 'xaccount'] as const;
    expect((await owner.attempt(...remove, '--revision-id', 'wrong')).stderr).toContain(
      '(PreconditionFailedException)',
    );
    expect(await owner.aws(...remove)).toBeUndefined();
    expect((await owner.attempt('get-layer-version-policy', ...VERSION)).stderr).toContain(
      'No policy is associated with the given resource.',
    );
  });

  test('is told what S3 says of a bucket and a key that are not there', { tags: 'long' }, async () => {
    const { attempt } = awsCliOf(ACCOUNT, server().url, folder());
    const refusal = async (content: string): Promise<string> =>
      (await attempt('publish-layer-version', '--layer-name', 'none', '--content', content)).stderr;
    expect(await refusal('S3Bucket=no-bucket,S3Key=layer.zip')).toContain(
      '(InvalidParameterValueException) when calling the PublishLayerVersion operation: Error occurred while GetObject. ' +
        'S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not exist',
    );
    expect(await refusal('S3Bucket=my-bucket,S3Key=no.zip')).toContain('S3 Error Code: NoSuchKey.');
  });

  test('meets a fault that was ordered', { tags: 'long' }, async () => {
    const rule = { effect: 'error', code: 'ServiceException', operation: 'ListLayers', times: 1 };
    await fetch(`${server().url}/_fake/faults`, { method: 'POST', body: JSON.stringify(rule) });
    const { attempt, aws } = awsCliOf(ACCOUNT, server().url, folder());
    expect((await attempt('list-layers')).stderr).toContain('(ServiceException)');
    expect(await aws('list-layers')).toHaveProperty('Layers');
  });
});
