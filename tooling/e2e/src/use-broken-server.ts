import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll } from 'vitest';

/** What goes wrong on the way with the text that is answered. */
export type Bug = (text: string, method: string) => string;

/**
 * A server that hands requests on to another, with a bug.
 *
 * @param target - where the other listens, known once tests run.
 * @returns a function to be called inside a test: the broken server's URL.
 */
export function useBrokenServer(target: () => { readonly url: string }, bug: Bug) {
  let server: Server | undefined;
  const handOn = async (request: IncomingMessage): Promise<{ readonly status: number; readonly text: string }> => {
    const { method = 'GET', headers } = request;
    const url = new URL(request.url ?? '/', target().url);
    const body = await buffer(request);
    const response = await fetch(url, {
      method,
      headers: { authorization: headers.authorization ?? '', 'content-type': headers['content-type'] ?? '' },
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    return { status: response.status, text: bug(await response.text(), method) };
  };
  beforeAll(async () => {
    server = createServer((request, response) => {
      void handOn(request).then(
        ({ status, text }) => response.writeHead(status, { 'content-type': 'application/json' }).end(text),
        () => response.destroy(),
      );
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server?.close());
  return (): string => `http://127.0.0.1:${(server?.address() as AddressInfo | undefined)?.port}`;
}
