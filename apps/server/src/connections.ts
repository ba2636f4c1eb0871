import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds between two looks at the connections of a server that is to end. */
const LOOK = 1000;

/**
 * Looks after which a connection is ended on which nothing comes and nothing is asked: whoever sends a request just then
 * gets an answer that says so, and no reset. Where a part of one has come, the rest has longer.
 */
const IDLE = 1;
const HALF_SENT = 5;

/** Whether something follows the headers of a request. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

/** A connection, and what is asked on it. */
class Connection {
  readonly #socket: Socket;
  #underWay = 0;
  /** Of those that are under way. */
  #last: ServerResponse | undefined;
  /** Bytes that had come when the last answer had left. */
  #answered = 0;
  #isEnding = false;
  /** Whether an answer says, or will say, that it is the last one. */
  #saysClose = false;
  /** Bytes that had come at the last look, and looks since anything happened. */
  #seen = 0;
  #quiet = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** @returns whether the request will be answered: not behind an answer that is the last one. */
  begin(outgoing: ServerResponse): boolean {
    if (this.#saysClose) return false;
    this.#underWay += 1;
    this.#last = outgoing;
    outgoing.on('close', this.#left);
    if (this.#isEnding) this.#sayClose(outgoing);
    return true;
  }

  /** Made once a connection, and not once an answer. */
  readonly #left = (): void => {
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    // A connection that waits for its next request holds nothing of those before.
    this.#last = undefined;
    this.#answered = this.#socket.bytesRead;
  };

  /** Ends it with the last answer that is under way, whose headers say so where they are still to come. */
  endWithLast(): void {
    this.#isEnding = true;
    this.#seen = this.#socket.bytesRead;
    // Those before it on the same connection must not say so: whatever follows such an answer is never sent.
    if (this.#last?.headersSent === false) this.#sayClose(this.#last);
  }

  /** Node would not read the rest of a body behind such an answer, and its sender would not see the answer. */
  #sayClose(outgoing: ServerResponse): void {
    if (hasBody(outgoing.req)) return;
    outgoing.shouldKeepAlive = false;
    this.#saysClose = true;
  }

  /** Ends it where nothing has happened for long enough. */
  look(): void {
    const { bytesRead } = this.#socket;
    const isQuiet = this.#underWay === 0 && bytesRead === this.#seen;
    this.#seen = bytesRead;
    this.#quiet = isQuiet ? this.#quiet + 1 : 0;
    if (this.#quiet >= (bytesRead === this.#answered ? IDLE : HALF_SENT)) this.#socket.destroySoon();
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

  /** Notes that an answer is under way, until it has left or its connection is gone; `false` where there will be none. */
  begin(outgoing: ServerResponse): boolean {
    return this.#open.get(outgoing.req.socket)?.begin(outgoing) ?? true;
  }

  /** Stops listening, and ends each connection once its answers have left; after so many seconds whatever they are. */
  async end(seconds: number): Promise<void> {
    const closed = new Promise<void>((resolve) => void this.#server.close(() => resolve()));
    this.#each((connection) => connection.endWithLast());
    const looking = setInterval(() => this.#each((connection) => connection.look()), LOOK);
    const late = setTimeout(() => this.#each((connection) => connection.cut()), seconds * 1000);
    if (seconds === 0) this.#each((connection) => connection.cut());
    await closed;
    clearInterval(looking);
    clearTimeout(late);
  }

  #each(act: (connection: Connection) => void): void {
    for (const connection of this.#open.values()) act(connection);
  }
}
