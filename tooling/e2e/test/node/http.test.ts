import { ListLayersCommand, PublishLayerVersionCommand } from '@aws-sdk/client-lambda';
import { expect, inject, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { ACCOUNT, clientOf } from '../../src/client.ts';
import { expectedJourney } from '../../src/expected-journey.ts';
import { journey } from '../../src/journey.ts';
import { smallArchive } from '../../src/small-archive.ts';
import { useServer } from '../../src/use-server.ts';

const server = useServer();

test('the archive is one of a real npm package, more than 1 MB', () => {
  expect(readArchive(inject('archive')).bytes.length).toBeGreaterThan(1_000_000);
});

test('the AWS SDK makes the whole journey over HTTP', async () => {
  const archive = readArchive(inject('archive'));
  expect(await journey({ client: clientOf({ endpoint: server().url }), fetch, archive })).toEqual(
    expectedJourney(archive),
  );
});

test('requests carry a SigV4 signature, from which the server takes region and account', async () => {
  const client = clientOf({ endpoint: server().url, region: 'eu-central-1' });
  let signed: unknown;
  client.middlewareStack.add(
    (next) => async (args) => {
      signed = args.request;
      return await next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  const Content = { ZipFile: smallArchive('signed') };
  const { LayerArn } = await client.send(new PublishLayerVersionCommand({ LayerName: 'signed', Content }));
  expect(LayerArn).toBe(`arn:aws:lambda:eu-central-1:${ACCOUNT}:layer:signed`);
  const scope = `${ACCOUNT}/\\d{8}/eu-central-1/lambda/aws4_request`;
  expect(signed).toHaveProperty(
    'headers.authorization',
    expect.stringMatching(
      new RegExp(`^AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=.*, Signature=[0-9a-f]{64}$`),
    ),
  );
});

test('layers are kept per account and per region', async () => {
  const owner = { endpoint: server().url, region: 'us-east-2' };
  const Content = { ZipFile: smallArchive('mine') };
  await clientOf(owner).send(new PublishLayerVersionCommand({ LayerName: 'mine', Content }));
  const stranger = { accessKeyId: '444455556666', secretAccessKey: 'secret' };
  const seen = [owner, { ...owner, region: 'us-west-2' }, { ...owner, credentials: stranger }].map(async (config) => {
    const { Layers = [] } = await clientOf(config).send(new ListLayersCommand({}));
    return Layers.map(({ LayerName }) => LayerName);
  });
  expect(await Promise.all(seen)).toEqual([['mine'], [], []]);
});
