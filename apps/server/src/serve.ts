import { createServer, type Server } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';

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

const plainText = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });

/** What was not a fault of the API is a bug of the fake: said aloud, and never dressed as an answer of AWS. */
function errorHandler(cause: unknown): Response {
  // Such as a request without a host: HTTP itself was not spoken.
  if (cause instanceof RequestError) return plainText(400, cause.message);
  // The client went away in the middle of its request; nobody reads the answer.
  if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNRESET') return plainText(400, cause.message);
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`layers-server: a bug, please report it: ${text}\n`);
  return plainText(500, `This is a bug of layers-server, not an answer of AWS.\n${text}`);
}

const REASONS: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port, host) => `Port ${port} on ${host} is in use: stop what uses it, or choose another with --port N.`,
  EACCES: (port) => `Port ${port} may not be used by this user: choose one above 1023 with --port N.`,
  EADDRNOTAVAIL: (_port, host) => `${host} is not an address of this machine: choose another with --host HOST.`,
  ENOTFOUND: (_port, host) => `${host} is not a host that is known here: choose another with --host HOST.`,
};

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = REASONS[cause.code ?? '']?.(port, host);
      reject(new Error(reason ?? `Port ${port} on ${host} cannot be listened on: ${cause.message}.`, { cause }));
    });
    server.listen(port, host, resolve);
  });
}
