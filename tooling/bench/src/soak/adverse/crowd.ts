import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** So many connect at a time: no more than the queue of those whom a server has not accepted yet has room for. */
const AT_A_TIME = 200;

/** Clients that mean harm, or do harm: plain sockets to a port of this machine. What breaks them is no error of ours. */
export class Crowd {
  readonly #port: number;
  readonly #present = new Set<Socket>();

  constructor(origin: string) {
    this.#port = Number(new URL(origin).port);
  }

  /** How many are connected. */
  get size(): number {
    return this.#present.size;
  }

  /** One more; `undefined` where it was refused. */
  async join(): Promise<Socket | undefined> {
    const socket = connect({ port: this.#port, host: '127.0.0.1' });
    socket.on('close', () => this.#present.delete(socket));
    try {
      await once(socket, 'connect');
    } catch {
      return undefined;
    } finally {
      // Whatever breaks it later; `close` says that it did.
      socket.on('error', () => {});
    }
    this.#present.add(socket);
    return socket;
  }

  /** So many more, each of which then does something. */
  async joinAll(count: number, then: (socket: Socket, number: number) => void, stop: AbortSignal): Promise<void> {
    for (let from = 0; from < count && !stop.aborted; from += AT_A_TIME) {
      const numbers = Array.from({ length: Math.min(AT_A_TIME, count - from) }, (_, at) => from + at);
      await Promise.all(
        numbers.map(async (number) => {
          const socket = await this.join();
          if (socket !== undefined) then(socket, number);
        }),
      );
    }
  }

  /** All go, in the middle of whatever they do. */
  async leave(): Promise<void> {
    const gone = [...this.#present].map(async (socket) => {
      const closed = once(socket, 'close');
      socket.destroy();
      await closed;
    });
    await Promise.all(gone);
  }
}
