import { createFake } from '@org/layers-fake';
import { layersHandlers } from '@org/layers-fake/msw';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { costOf } from '../cost-of.ts';
import { layers, nameOf } from '../layers.ts';
import { atMost, type Subject } from '../subject.ts';

const CALLS = 20;
const API = 'https://lambda.us-east-1.amazonaws.com/2018-10-31/layers';

/** Reads that MSW intercepts: the fake's handlers against one handler that always gives the same answer. */
export async function* msw(): AsyncGenerator<Subject> {
  const fake = createFake();
  await fake.seed({ layers: layers(100) });
  const handlers = layersHandlers(fake);
  const server = setupServer();
  server.listen({ onUnhandledFrame: 'error' });
  try {
    for (const [name, url] of Object.entries({
      'ListLayers, page of 50': API,
      ListLayerVersions: `${API}/${nameOf(7)}/versions`,
      GetLayerVersion: `${API}/${nameOf(7)}/versions/1`,
    })) {
      const answer = await fake.respond(new Request(url));
      const constant = http.all(
        /\/2018-10-31\/layers/,
        () => new Response(answer.body, { headers: { ...answer.headers } }),
      );
      const read = async (): Promise<void> => void (await (await fetch(url)).arrayBuffer());
      const ask = costOf(CALLS, read);
      yield {
        name: `MSW setupServer, ${name}`,
        unit: 'µs',
        measure: async () => {
          server.resetHandlers(...handlers);
          return await ask();
        },
        baseline: {
          name: 'a handler with the same constant answer',
          measure: async () => {
            server.resetHandlers(constant);
            return await ask();
          },
        },
        target: atMost(1.1),
        samples: (rounds) => 10 * rounds,
        warmUp: 40,
      };
    }
  } finally {
    server.close();
  }
}
