import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What stands before a database, and stops to pass on what is said. */
export interface Silencing {
  readonly url: string;
  /**
   * From now on nothing comes through, and nobody is told: as when a database hangs, or a network does.
   *
   * @param last - only once something was sent to the database that matches.
   */
  readonly hush: (last?: RegExp) => void;
  readonly close: () => Promise<void>;
}

/** Stands before a database. */
export async function silencing(url: string): Promise<Silencing> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isHushed = false;
  let awaited: RegExp | undefined;

  function pass(from: Socket, to: Socket, see: (data: Buffer) => void): void {
    from.on('data', (data) => {
      if (isHushed) return;
      to.write(data);
      see(data);
    });
    // Not even that somebody left comes through.
    const leave = (): unknown => isHushed || to.destroy();
    from.on('close', leave).on('error', leave);
  }

  const server = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port) });
    sockets.add(near).add(far);
    pass(near, far, (data) => {
      if (awaited?.test(data.toString('latin1'))) isHushed = true;
    });
    pass(far, near, () => {});
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const through = new URL(url);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: through.href,
    hush: (last) => {
      awaited = last;
      isHushed = last === undefined;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}
