import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createFake, type Fake, type FakeOptions } from '@org/layers-fake';
import { afterAll } from 'vitest';

/** Something that answers over HTTP, in the test's own process. */
export interface Serving {
  readonly url: string;
  /** Requests that it got. */
  readonly requests: { readonly method: string; readonly path: string }[];
}

const servers: { close: () => unknown; closeAllConnections: () => void }[] = [];
afterAll(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** Listens on a free port until the file's tests are over. */
export async function serving(answer: (request: Request) => Promise<Response> | Response): Promise<Serving> {
  const requests: Serving['requests'] = [];
  const server = serve({
    port: 0,
    hostname: '127.0.0.1',
    overrideGlobalObjects: false,
    fetch: async (request: Request) => {
      requests.push({ method: request.method, path: new URL(request.url).pathname });
      return await answer(request);
    },
  });
  servers.push(server as never);
  if (!server.listening) await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** A fake over HTTP, perhaps with something around it. */
export async function servingFake(
  around: (fake: Fake) => Fake['fetch'] = (fake) => fake.fetch,
  options: FakeOptions = {},
): Promise<Serving & { readonly fake: Fake; readonly names: () => Promise<readonly string[]> }> {
  const fake = createFake({ randomSeed: 1, ...options });
  const names = async (): Promise<readonly string[]> =>
    (await fake.snapshot()).layers.filter(({ versions }) => versions.length > 0).map(({ LayerName }) => LayerName);
  return { ...(await serving(around(fake))), fake, names };
}

/** A fake whose lists of layers lose the last row of a page. */
export const forgetful = (fake: Fake): Fake['fetch'] => {
  return async (request) => {
    const answer = await fake.fetch(request);
    if (request.method !== 'GET' || !new URL(request.url).pathname.endsWith('/layers')) return answer;
    const body = (await answer.json()) as { readonly Layers?: readonly unknown[] };
    const { Layers: rows = [] } = body;
    return Response.json(rows.length < 2 ? body : { ...body, Layers: rows.slice(0, -1) }, { status: answer.status });
  };
};
