/**
 * What an answer of AWS would depend on cannot be reached, so there is none; the message is one sentence for the
 * person who started the server.
 */
export class Unreachable extends Error {
  constructor(message: string, options: ErrorOptions) {
    super(message, options);
    this.name = 'Unreachable';
  }
}
