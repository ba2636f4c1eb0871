/**
 * Thrown by `fetch` where a fault rule breaks the connection: as a network error is thrown, not an answer.
 *
 * @public
 */
export class ConnectionDropped extends Error {
  /** What Node calls a connection that the other side broke; AWS SDKs try again. */
  readonly code = 'ECONNRESET';

  constructor() {
    super('The connection was dropped, as a fault rule demands.');
    this.name = 'ConnectionDropped';
  }
}
