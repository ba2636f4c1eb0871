import { GetLayerVersionCommand, type GetLayerVersionCommandOutput, type LambdaClient } from '@aws-sdk/client-lambda';
import type { LayerReference } from '@org/layers-client';
import { say } from '../say.ts';
import { newestOf } from './newest.ts';

/** A layer without a version that can be seen, said as the service says of others that are not there. */
export class NoVersion extends Error {
  override name = 'ResourceNotFoundException';

  constructor({ LayerName, arn }: LayerReference, filter: object = {}) {
    // Where the first versions are gone, asking upward from 1 finds nothing.
    const hint = arn === undefined ? '' : ` Where early ones are gone, name one that you know: ${LayerName}:12.`;
    const wanted = Object.values(filter).join(' and ');
    super(`The layer ${LayerName} has no version ${wanted === '' ? 'that can be seen' : `for ${wanted}`}.${hint}`);
  }
}

/** A version, as the API shows it and as it is named. */
export type FoundVersion = Omit<GetLayerVersionCommandOutput, '$metadata'> & {
  readonly LayerName: string;
  readonly VersionNumber: number;
};

/**
 * A version; where only the layer was named its newest.
 *
 * @throws NoVersion where there is none.
 */
export async function foundVersion(client: LambdaClient, reference: LayerReference): Promise<FoundVersion> {
  const { LayerName, VersionNumber = await newestNumber(client, reference) } = reference;
  const { $metadata: _, ...answer } = await client.send(new GetLayerVersionCommand({ LayerName, VersionNumber }));
  return { ...answer, LayerName, VersionNumber };
}

async function newestNumber(client: LambdaClient, reference: LayerReference): Promise<number> {
  const newest = await newestOf(client, reference);
  if (newest === undefined) throw new NoVersion(reference);
  if (!newest.isListed)
    say(
      `${reference.LayerName} cannot be listed; asked for its numbers upward, the newest is ${newest.VersionNumber}.`,
    );
  return newest.VersionNumber;
}
