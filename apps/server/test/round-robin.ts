import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands before several servers and gives each request to the next of them. */
export interface RoundRobin {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts one. Where a server does not answer, the answer is 502, as load balancers give it.
 *
 * @param servers - their URLs; looked at for each request.
 */
export async function roundRobin(servers: () => readonly string[]): Promise<RoundRobin> {
  let turn = 0;
  const proxy = createServer((incoming, outgoing) => {
    const all = servers();
    const { hostname, port } = new URL(all[turn++ % all.length]!);
    const { method, url: path, headers } = incoming;
    const passed = request({ hostname, port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.on('error', () => outgoing.destroy()).pipe(outgoing);
    });
    passed.on('error', () => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end();
    });
    incoming.pipe(passed);
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    close: async () => {
      proxy.closeAllConnections();
      await once(proxy.close(), 'close');
    },
  };
}
