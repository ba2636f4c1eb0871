import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer } from './builtins.ts';
import { Connections, hasBody } from './connections.ts';
import { directly, isPlain, type Respond } from './direct.ts';
import { reporting } from './reporting.ts';
import type { Settings } from './settings.ts';

/** A server that listens. */
export interface Listening {
  /** Where it listens, e.g. `http://127.0.0.1:4566`. */
  readonly url: string;
  /** Stops it and frees the port; what is being answered has so many seconds, none when absent, until it is cut. */
  readonly close: (seconds?: number) => Promise<void>;
}

/**
 * Serves a fetch function over HTTP. Where it rejects there is no answer: the connection is reset.
 *
 * @param respond - answers plain requests of the API in the place of the function, with the same answers and sooner.
 * @throws Error with one sentence for the person who started it, when it cannot listen.
 */
export async function serve(
  fetch: (request: Request) => Promise<Response>,
  { port, host, log }: Pick<Settings, 'port' | 'host'> & Partial<Pick<Settings, 'log'>>,
  respond?: Respond,
): Promise<Listening> {
  const report = reporting(log);
  let listener: Promise<RequestListener> | undefined;
  /** Loaded with the first request that is not plain: programs, which send none, need not wait for it at the start. */
  const other = (): Promise<RequestListener> =>
    (listener ??= import('./listener.ts').then(({ listenerOf }) => listenerOf(fetch, report)));
  // Node's own limits are relied on: 16 KiB of headers, a minute for them, five for the whole of a request; whoever sends
  // nothing has that minute, too. It looks every half of one.
  const server = createServer((incoming, outgoing) => {
    if (!connections.begin(outgoing)) return;
    if (hasBody(incoming)) outgoing.once('finish', () => readTheRest(incoming));
    if (respond !== undefined && isPlain(incoming)) void directly(respond, report, incoming, outgoing);
    else void other().then((listens) => listens(incoming, outgoing));
  });
  const connections = new Connections(server);
  await listen(server, port, host);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: async (seconds = 0) => await connections.end(seconds),
  };
}

/**
 * Whoever still sends is to see the answer: the rest is read, for as long as Node lets a request take, and thrown away.
 * Whatever took it before, and stopped when it had enough, would hold it up.
 */
function readTheRest(incoming: IncomingMessage): void {
  if (incoming.complete && incoming.readableLength === 0) return;
  for (const event of ['data', 'readable']) incoming.removeAllListeners(event);
  incoming.resume();
}

const REASONS: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port, host) => `Port ${port} on ${host} is in use: stop what uses it, or choose another with --port N.`,
  EACCES: (port) => `Port ${port} may not be used by this user: choose one above 1023 with --port N.`,
  EADDRNOTAVAIL: (_port, host) => `${host} is not an address of this machine: choose another with --host HOST.`,
  ENOTFOUND: (_port, host) => `${host} is not a host that is known here: choose another with --host HOST.`,
};

/**
 * So many connections wait until they are accepted, as far as the system lets them: with Node's 511, of a thousand that
 * come at once the rest come again after a second.
 */
const BACKLOG = 4096;

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = REASONS[cause.code ?? '']?.(port, host);
      reject(new Error(reason ?? `Port ${port} on ${host} cannot be listened on: ${cause.message}.`, { cause }));
    });
    server.listen({ port, host, backlog: BACKLOG }, resolve);
  });
}
