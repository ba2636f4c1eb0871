import { ListLayersCommand, PublishLayerVersionCommand } from '@aws-sdk/client-lambda';
import { createFake } from '@org/layers-fake';
import { layersHandlers } from '@org/layers-fake/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf } from '../../src/client.ts';
import { smallArchive } from '../../src/small-archive.ts';

const server = setupServer();

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

/** Resolves once it was called as often as there are callers: they then are all between publish and list. */
function meeting(callers: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  return async () => {
    if (--callers === 0) resolve();
    await promise;
  };
}

describe('server.boundary() keeps tests that run at the same time apart', { concurrent: true }, () => {
  const met = meeting(3);

  test.each(['red', 'green', 'blue'])(
    'the test of %s sees its own layer only',
    server.boundary(async (LayerName: string) => {
      server.use(...layersHandlers(createFake()));
      const client = clientOf();
      const Content = { ZipFile: smallArchive(LayerName) };
      await client.send(new PublishLayerVersionCommand({ LayerName, Content }));
      await met();
      const { Layers = [] } = await client.send(new ListLayersCommand({}));
      expect(Layers.map((layer) => layer.LayerName)).toEqual([LayerName]);
    }),
  );
});
