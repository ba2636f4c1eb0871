import { setTimeout as sleep } from 'node:timers/promises';
import {
  type LambdaClient,
  PublishLayerVersionCommand,
  type PublishLayerVersionCommandInput,
  type PublishLayerVersionCommandOutput,
} from '@aws-sdk/client-lambda';
import { explain } from '@org/layers-client';

/** How often a call is made that AWS throttles: it has no effect then. */
const TRIES = 6;

/** A publish that nobody answered: it may have been done. */
export class MaybePublished extends Error {
  override name = 'MaybePublished';
}

/**
 * Publishes a version, and tries again only where that cannot make two of it.
 *
 * @param client - one that does not try again by itself.
 * @throws MaybePublished where no answer came.
 */
export async function publishOnce(
  client: LambdaClient,
  input: PublishLayerVersionCommandInput,
): Promise<PublishLayerVersionCommandOutput> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await client.send(new PublishLayerVersionCommand(input));
    } catch (cause) {
      const { kind, sentence } = explain(cause);
      if (kind === 'network' || kind === 'service')
        throw new MaybePublished(
          `${sentence.replace(/\.$/, '')}. A version may have been published all the same: look at layers versions ${input.LayerName} before trying again`,
          { cause },
        );
      if (kind !== 'throttled' || tried === TRIES) throw cause;
      await sleep(250 * 2 ** tried);
    }
  }
}
