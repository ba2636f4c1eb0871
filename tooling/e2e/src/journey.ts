import {
  DeleteLayerVersionCommand,
  GetLayerVersionByArnCommand,
  GetLayerVersionCommand,
  type GetLayerVersionResponse,
  LambdaServiceException,
  type LambdaClient,
  type LayersListItem,
  ListLayersCommand,
  type ListLayersRequest,
  ListLayerVersionsCommand,
  paginateListLayers,
  paginateListLayerVersions,
  PublishLayerVersionCommand,
  type PublishLayerVersionRequest,
} from '@aws-sdk/client-lambda';
import type { Archive } from './archive.ts';
import { atMost } from './at-most.ts';
import { codeSha256Of } from './sha256.ts';
import { smallArchive } from './small-archive.ts';

/** What a journey is made with; the layers of the client's account and region must be none. */
export interface Traveller {
  readonly client: LambdaClient;
  /** What downloads an archive: the AWS SDK has no part in it. */
  readonly fetch: (url: string) => Promise<Response>;
  readonly archive: Archive;
}

/** What was seen on a journey. */
export type Seen = Awaited<ReturnType<typeof journey>>;

/**
 * All that one does with layers, through the AWS SDK: publish, list under filters, page, get in three ways,
 * download, delete. The same journey is made over every transport, and must see the same.
 */
export async function journey(traveller: Traveller) {
  return {
    published: await publish(traveller),
    listed: await listUnderFilters(traveller),
    paged: await pageOneByOne(traveller),
    got: await getInThreeWays(traveller),
    removed: await remove(traveller),
  };
}

async function publish({ client, archive: { bytes } }: Traveller) {
  const requests: readonly PublishLayerVersionRequest[] = [
    {
      LayerName: 'web',
      Content: { ZipFile: bytes },
      Description: 'For servers',
      CompatibleRuntimes: ['nodejs22.x'],
      CompatibleArchitectures: ['x86_64'],
      LicenseInfo: 'MIT',
    },
    {
      LayerName: 'web',
      Content: { ZipFile: bytes },
      CompatibleRuntimes: ['nodejs24.x', 'nodejs22.x'],
      CompatibleArchitectures: ['arm64'],
    },
    {
      LayerName: 'data',
      Content: { ZipFile: smallArchive('data') },
      CompatibleRuntimes: ['python3.13'],
      CompatibleArchitectures: ['x86_64', 'arm64'],
    },
  ];
  const statuses: (number | undefined)[] = [];
  for (const request of requests) {
    const { $metadata } = await client.send(new PublishLayerVersionCommand(request));
    statuses.push($metadata.httpStatusCode);
  }
  return statuses;
}

async function listUnderFilters({ client }: Traveller) {
  const list = async (filter: ListLayersRequest) => {
    const { Layers = [] } = await client.send(new ListLayersCommand(filter));
    return Layers.map(nameAndVersion);
  };
  const versions = { LayerName: 'web', CompatibleRuntime: 'nodejs24.x' } as const;
  const { LayerVersions = [] } = await client.send(new ListLayerVersionsCommand(versions));
  return {
    all: await list({}),
    runtime: await list({ CompatibleRuntime: 'nodejs22.x' }),
    architecture: await list({ CompatibleArchitecture: 'x86_64' }),
    both: await list({ CompatibleRuntime: 'python3.13', CompatibleArchitecture: 'arm64' }),
    none: await list({ CompatibleRuntime: 'ruby3.3' }),
    versions: LayerVersions.map(({ Version }) => Version),
  };
}

// Enough for what a journey publishes.
const PAGES = 5;

async function pageOneByOne({ client }: Traveller) {
  const paging = { client, pageSize: 1 };
  const layers: (readonly string[])[] = [];
  for await (const { Layers = [] } of atMost(PAGES, paginateListLayers(paging, {})))
    layers.push(Layers.map(nameAndVersion));
  const versions: (readonly (number | undefined)[])[] = [];
  for await (const { LayerVersions = [] } of atMost(PAGES, paginateListLayerVersions(paging, { LayerName: 'web' })))
    versions.push(LayerVersions.map(({ Version }) => Version));
  return { layers, versions };
}

const nameAndVersion = ({ LayerName, LatestMatchingVersion }: LayersListItem): string =>
  `${LayerName}:${LatestMatchingVersion?.Version}`;

async function getInThreeWays({ client, fetch }: Traveller) {
  const withHash = async ({ Content, ...version }: GetLayerVersionResponse) => {
    const response = await fetch(Content?.Location ?? '');
    const downloaded = await codeSha256Of(await response.arrayBuffer());
    const { LayerVersionArn, Version, Description, CompatibleRuntimes, CompatibleArchitectures, LicenseInfo } = version;
    const declared = { Description, CompatibleRuntimes, CompatibleArchitectures, LicenseInfo };
    const { CodeSha256, CodeSize } = Content ?? {};
    return { LayerVersionArn, Version, ...declared, CodeSha256, CodeSize, status: response.status, downloaded };
  };
  const byName = await client.send(new GetLayerVersionCommand({ LayerName: 'web', VersionNumber: 1 }));
  const { LayerArn, LayerVersionArn } = byName;
  const byArn = await client.send(new GetLayerVersionCommand({ LayerName: LayerArn, VersionNumber: 1 }));
  const byVersionArn = await client.send(new GetLayerVersionByArnCommand({ Arn: LayerVersionArn }));
  return [await withHash(byName), await withHash(byArn), await withHash(byVersionArn)];
}

async function remove({ client }: Traveller) {
  const version = { LayerName: 'web', VersionNumber: 1 };
  const { $metadata } = await client.send(new DeleteLayerVersionCommand(version));
  const gone = await client.send(new GetLayerVersionCommand(version)).catch((cause: unknown) => cause);
  if (!(gone instanceof LambdaServiceException)) throw new Error('A deleted version is still there.', { cause: gone });
  await client.send(new DeleteLayerVersionCommand({ ...version, VersionNumber: 2 }));
  const { LayerVersions } = await client.send(new ListLayerVersionsCommand({ LayerName: 'web' }));
  const { Layers = [] } = await client.send(new ListLayersCommand({}));
  return {
    status: $metadata.httpStatusCode,
    gone: [gone.$metadata.httpStatusCode, gone.name, gone.message],
    versions: LayerVersions,
    layers: Layers.map(nameAndVersion),
  };
}
