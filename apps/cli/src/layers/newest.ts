import {
  GetLayerVersionCommand,
  type LambdaClient,
  ListLayerVersionsCommand,
  type ListLayerVersionsCommandInput,
} from '@aws-sdk/client-lambda';
import { explain, type LayerReference, newestVersion } from '@org/layers-client';

/** A version that was found, and how. */
export interface Newest {
  readonly VersionNumber: number;
  /** Whether it was listed; else it was found by asking for numbers, and one behind a gap may have been missed. */
  readonly isListed: boolean;
}

/** Milliseconds between two questions: of AWS's fifteen a second others need some, too. */
const PAUSE = 100;

/**
 * The newest version of a layer. Lists are for owners; of somebody else's layer numbers are asked for, upward.
 *
 * @returns `undefined` where there is none.
 */
export async function newestOf(
  client: LambdaClient,
  reference: LayerReference,
  filter: Pick<ListLayerVersionsCommandInput, 'CompatibleRuntime' | 'CompatibleArchitecture'> = {},
  pause: number = PAUSE,
): Promise<Newest | undefined> {
  const { LayerName, VersionNumber: from = 0 } = reference;
  try {
    const { LayerVersions = [] } = await client.send(
      new ListLayerVersionsCommand({ LayerName, MaxItems: 1, ...filter }),
    );
    const [first] = LayerVersions;
    return first?.Version === undefined ? undefined : { VersionNumber: first.Version, isListed: true };
  } catch (cause) {
    if (explain(cause).kind !== 'denied' || reference.arn === undefined) throw cause;
  }
  const exists = async (VersionNumber: number): Promise<boolean> => {
    await new Promise((resolve) => void setTimeout(resolve, pause));
    return await client.send(new GetLayerVersionCommand({ LayerName, VersionNumber })).then(
      () => true,
      (cause: unknown) => {
        // Somebody else's version is denied alike where it is private, deleted, or never was.
        if (['denied', 'absent'].includes(explain(cause).kind)) return false;
        throw cause;
      },
    );
  };
  const found = await newestVersion({ exists, from });
  return found === undefined ? undefined : { VersionNumber: found, isListed: false };
}
