import { Fault } from '../fault.ts';

/**
 * A store could not do what it was asked for, and did nothing. Callers are told what AWS's documentation says of a
 * service that failed, with 500, so that clients ask again; why it failed is in `reason`.
 *
 * @public
 */
export class StoreFailure extends Fault {
  /** What went wrong, in a sentence for the person who runs the fake. */
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super('ServiceException', 'The AWS Lambda service encountered an internal error.');
    this.name = 'StoreFailure';
    this.reason = reason;
    this.cause = options?.cause;
  }
}
