import { explain } from './explain.ts';

/** How often a call is made that AWS throttles: it has no effect then. */
const TRIES = 6;

/**
 * A publish that nobody answered: it may have been done.
 *
 * @public
 */
export class MaybePublished extends Error {
  override name = 'MaybePublished';
}

/**
 * Publishes a version, and tries again only where that cannot make two of it.
 *
 * @param send - makes the call, once: a client that tries again by itself could publish twice.
 * @param LayerName - what is published, for the message.
 * @throws MaybePublished where no answer came.
 * @public
 */
export async function publishOnce<T>(send: () => Promise<T>, LayerName: string): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await send();
    } catch (cause) {
      const { kind, sentence } = explain(cause);
      if (kind === 'network' || kind === 'service')
        throw new MaybePublished(
          `${sentence.replace(/\.$/, '')}. A version may have been published all the same: look at the versions of ${LayerName} before trying again`,
          { cause },
        );
      if (kind !== 'throttled' || tried === TRIES) throw cause;
      await new Promise((resolve) => void setTimeout(resolve, 250 * 2 ** tried));
    }
  }
}
