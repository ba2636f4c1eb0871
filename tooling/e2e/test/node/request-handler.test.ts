import { ListLayersCommand, PublishLayerVersionCommand } from '@aws-sdk/client-lambda';
import { createFake } from '@org/layers-fake';
import { requestHandler } from '@org/layers-fake/sdk';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { clientOf } from '../../src/client.ts';
import { expectedJourney } from '../../src/expected-journey.ts';
import { journey } from '../../src/journey.ts';
import { smallArchive } from '../../src/small-archive.ts';

// MSW answers nothing here: it watches the network.
const network = setupServer();
const seen: string[] = [];

beforeAll(() => {
  network.listen({ onUnhandledFrame: 'error' });
  network.events.on('request:start', ({ request }) => void seen.push(request.url));
});
afterAll(() => network.close());

test('the AWS SDK makes the whole journey without any network', { tags: 'long' }, async () => {
  const fake = createFake();
  const archive = readArchive(inject('archive'));
  const client = clientOf({ requestHandler: requestHandler(fake) });
  const download = async (url: string): Promise<Response> => await fake.fetch(new Request(url));
  expect(await journey({ client, fetch: download, archive })).toEqual(expectedJourney(archive));
  expect(seen).toEqual([]);
});

test('fakes in one process do not see each other', async () => {
  const clients = Array.from({ length: 3 }, () => clientOf({ requestHandler: requestHandler(createFake()) }));
  const lists = clients.map(async (client, index) => {
    const LayerName = `layer-${index}`;
    const Content = { ZipFile: smallArchive(LayerName) };
    await client.send(new PublishLayerVersionCommand({ LayerName, Content }));
    const { Layers = [] } = await client.send(new ListLayersCommand({}));
    return Layers.map((layer) => layer.LayerName);
  });
  expect(await Promise.all(lists)).toEqual([['layer-0'], ['layer-1'], ['layer-2']]);
});
