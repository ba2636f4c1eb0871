import {
  AddLayerVersionPermissionCommand,
  GetLayerVersionPolicyCommand,
  RemoveLayerVersionPermissionCommand,
} from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { clientOf } from '../../src/client.ts';
import { useServer } from '../../src/use-server.ts';

const server = useServer();

const version = { LayerName: 'shared', VersionNumber: 1 };
const grant = { StatementId: 'everybody', Action: 'lambda:GetLayerVersion', Principal: '*' };

/** What an operation that has no answer yet looks like to the AWS SDK. */
const notBuilt = {
  $metadata: { httpStatusCode: 501 },
  message: expect.stringMatching(/is not built yet in layers-fake$/) as string,
};

test('AddLayerVersionPermission says that it is not built yet', async () => {
  const client = clientOf({ endpoint: server().url });
  await expect(client.send(new AddLayerVersionPermissionCommand({ ...version, ...grant }))).rejects.toMatchObject(
    notBuilt,
  );
});

test('GetLayerVersionPolicy says that it is not built yet', async () => {
  const client = clientOf({ endpoint: server().url });
  await expect(client.send(new GetLayerVersionPolicyCommand(version))).rejects.toMatchObject(notBuilt);
});

test('RemoveLayerVersionPermission says that it is not built yet', async () => {
  const client = clientOf({ endpoint: server().url });
  const command = new RemoveLayerVersionPermissionCommand({ ...version, StatementId: 'everybody' });
  await expect(client.send(command)).rejects.toMatchObject(notBuilt);
});
