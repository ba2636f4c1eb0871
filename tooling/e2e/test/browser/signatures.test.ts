import { ListLayersCommand } from '@aws-sdk/client-lambda';
import { createFake } from '@org/layers-fake';
import { requestHandler } from '@org/layers-fake/sdk';
import { verifySignatures } from '@org/layers-fake/sigv4';
import { expect, test } from 'vitest';
import { ACCOUNT, clientOf } from '../../src/client.ts';

test('signatures are verified in a page: the right secret passes, another does not', { tags: 'long' }, async () => {
  const secretOf = (id: string): string | undefined => (id === ACCOUNT ? 'secret' : undefined);
  const fake = createFake({ signatures: verifySignatures({ secretOf }) });
  const client = (secretAccessKey: string) =>
    clientOf({ requestHandler: requestHandler(fake), credentials: { accessKeyId: ACCOUNT, secretAccessKey } });
  expect(await client('secret').send(new ListLayersCommand({}))).toMatchObject({ Layers: [] });
  await expect(client('other').send(new ListLayersCommand({}))).rejects.toMatchObject({
    name: 'InvalidSignatureException',
  });
});
