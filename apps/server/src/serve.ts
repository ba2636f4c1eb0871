import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/** A server that listens. */
export interface Listening {
  /** Where it listens, e.g. `http://127.0.0.1:4566`. */
  readonly url: string;
  /** Stops it and frees the port; connections are cut. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a fetch function over HTTP.
 *
 * @throws Error with one sentence for the person who started it, when it cannot listen.
 */
export async function serve(
  fetch: (request: Request) => Promise<Response>,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Listening> {
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false, errorHandler }));
  await listen(server, port, host);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What was not a fault of the API is a bug of the fake: said aloud, and never dressed as an answer of AWS. */
function errorHandler(cause: unknown): Response {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`layers-server: a bug, please report it: ${text}\n`);
  return new Response(`This is a bug of layers-server, not an answer of AWS.\n${text}\n`, {
    status: 500,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use: stop what uses it, or choose another with --port N',
  EACCES: 'may not be used by this user: choose one above 1023 with --port N',
  EADDRNOTAVAIL: 'is not an address of this machine: choose another with --host HOST',
  ENOTFOUND: 'is not a host that is known here: choose another with --host HOST',
};

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = REASONS[cause.code ?? ''] ?? `cannot be listened on: ${cause.message}`;
      reject(new Error(`Port ${port} on ${host} ${reason}.`, { cause }));
    });
    server.listen(port, host, resolve);
  });
}
