/**
 * Thrown where AWS has an answer and this fake has none yet. It reaches the caller as HTTP 501,
 * which AWS never answers, so that nobody takes it for AWS's.
 */
export class NotBuilt extends Error {
  constructor(what: string) {
    super(`${what} is not built yet in layers-fake`);
    this.name = 'NotBuilt';
  }
}
