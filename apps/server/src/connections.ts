import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Seconds that a connection on which nothing is asked stays when the server is to end: who sends a request on it just
 * then gets an answer that says so, and no reset.
 */
const GRACE = 1;

/** A connection, and what is asked on it. */
class Connection {
  readonly #socket: Socket;
  #underWay = 0;
  /** Of those that are under way. */
  #last: ServerResponse | undefined;
  /** Bytes that had come when it was to end; `undefined` until then. */
  #hadRead: number | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  begin(outgoing: ServerResponse): void {
    this.#underWay += 1;
    this.#last = outgoing;
    outgoing.on('close', this.#left);
    if (this.#hadRead !== undefined) outgoing.shouldKeepAlive = false;
  }

  /** Made once a connection, and not once an answer. */
  readonly #left = (): void => {
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    // A connection that waits for its next request holds nothing of those before.
    this.#last = undefined;
    if (this.#hadRead !== undefined) this.#socket.destroySoon();
  };

  /** Ends it with the last answer that is under way, whose headers say so where they are still to come. */
  endWithLast(): void {
    this.#hadRead = this.#socket.bytesRead;
    // Those before it on the same connection must not say so: whatever follows such an answer is never sent.
    if (this.#last?.headersSent === false) this.#last.shouldKeepAlive = false;
  }

  /** Ends it where nothing was asked since it was to end, nor begun to be asked. */
  endIfIdle(): void {
    if (this.#underWay === 0 && this.#socket.bytesRead === this.#hadRead) this.#socket.destroySoon();
  }

  cut(): void {
    this.#socket.destroy();
  }
}

/** The connections of a server, which nobody else ends. */
export class Connections {
  readonly #server: Server;
  readonly #open = new Map<Socket, Connection>();

  constructor(server: Server) {
    this.#server = server;
    // Node would call it when the server is closed, and takes a connection as idle once its answer was handed over, and
    // not once it has left: an archive would be cut off in the middle.
    server.closeIdleConnections = () => {};
    server.on('connection', (socket: Socket) => {
      this.#open.set(socket, new Connection(socket));
      socket.once('close', () => this.#open.delete(socket));
    });
  }

  /** Notes that an answer is under way, until it has left or its connection is gone. */
  begin(outgoing: ServerResponse): void {
    this.#open.get(outgoing.req.socket)?.begin(outgoing);
  }

  /** Stops listening, and ends each connection once its answers have left; after so many seconds whatever they are. */
  async end(seconds: number): Promise<void> {
    const closed = new Promise<void>((resolve) => void this.#server.close(() => resolve()));
    this.#each((connection) => connection.endWithLast());
    const idle = setTimeout(() => this.#each((each) => each.endIfIdle()), GRACE * 1000);
    const late = setTimeout(() => this.#each((each) => each.cut()), seconds * 1000);
    if (seconds === 0) this.#each((connection) => connection.cut());
    await closed;
    clearTimeout(idle);
    clearTimeout(late);
  }

  #each(act: (connection: Connection) => void): void {
    for (const connection of this.#open.values()) act(connection);
  }
}
