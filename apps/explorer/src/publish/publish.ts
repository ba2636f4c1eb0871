import type { AddLayerVersionPermissionCommandInput, PublishLayerVersionCommandInput } from '@aws-sdk/client-lambda';
import { explain, type Grant, publishOnce } from '@org/layers-client';
import type { Backend } from '../backend/backend.ts';
import { call, connectForUpload } from '../backend/client.ts';

/** What is published, and to whom it is given. */
export interface Publish {
  readonly backend: Backend;
  readonly region: string;
  readonly input: PublishLayerVersionCommandInput;
  /** The statements of the version before, where they are to be this one's, too. */
  readonly grants: readonly Grant[];
  /** Takes the share of the request that was sent, from 0 to 1. */
  readonly progress: (sent: number) => void;
}

/** A version that was published. */
export interface Published {
  readonly version: number;
  /** Statements that it did not get, and why not: what is published is there, whatever becomes of them. */
  readonly missing: readonly string[];
}

/** Publishes a version, and shares it as the one before it was, where that is wanted. */
export async function publish({ backend, region, input, grants, progress }: Publish): Promise<Published> {
  const LayerName = input.LayerName ?? '';
  const [client, { PublishLayerVersionCommand }] = await Promise.all([
    connectForUpload(backend, region, progress),
    import('../backend/sdk.ts'),
  ]);
  const { Version = 0 } = await publishOnce(() => client.send(new PublishLayerVersionCommand(input)), LayerName);
  const missing: string[] = [];
  for (const grant of grants)
    await share(backend, region, {
      LayerName,
      VersionNumber: Version,
      Action: 'lambda:GetLayerVersion',
      ...grant,
    }).catch((error: unknown) => missing.push(`${grant.StatementId}: ${explain(error).sentence}`));
  return { version: Version, missing };
}

const share = (backend: Backend, region: string, input: AddLayerVersionPermissionCommandInput): Promise<unknown> =>
  call(backend, region, (client, { AddLayerVersionPermissionCommand }) =>
    client.send(new AddLayerVersionPermissionCommand(input)),
  );
