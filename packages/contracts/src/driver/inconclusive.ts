import { legible } from '../report/legible.ts';

/**
 * Nothing can be said of a case: the network, a quota or an earlier answer stood in its way.
 *
 * @public
 */
export class Inconclusive extends Error {
  override name = 'Inconclusive';
}

/** Nothing can be said of a case, and to try it anew would not help. */
export class Lasting extends Inconclusive {}

/** The run has used what it was allowed: calls, bytes or time. */
export class Spent extends Error {
  override name = 'Spent';
}

/** A step cannot be done, since an earlier answer lacks what it refers to. */
export class Unanswered extends Error {
  override name = 'Unanswered';
}

/**
 * The target cannot be judged at all; the message says why to whoever started the run.
 *
 * @public
 */
export class Unusable extends Error {
  override name = 'Unusable';

  constructor(message: string, options?: ErrorOptions) {
    // It goes to a terminal as it is, and quotes what the target said.
    super(legible(message), options);
  }
}
