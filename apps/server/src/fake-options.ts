import { stat } from 'node:fs/promises';
import { accountAsKey, accountInKey, type FakeOptions, type ObjectSource, type Signatures } from '@org/layers-fake';
import type { Settings } from './settings.ts';
import type { ObjectPlace } from './settings/object-place.ts';
import { UsageError } from './settings/usage-error.ts';

/**
 * The options of the fake that is served.
 *
 * @throws UsageError for an object folder that is none.
 */
export async function fakeOptions(settings: Settings): Promise<FakeOptions> {
  const { account, region, edition, randomSeed, organizations, accountsInKeys, objects } = settings;
  return {
    account,
    region,
    edition,
    organizations,
    accountOf: accountsInKeys ? accountInKey : accountAsKey,
    signatures: await signaturesOf(settings),
    ...(randomSeed !== undefined && { randomSeed }),
    ...(objects !== undefined && { objects: await sourceAt(objects) }),
  };
}

// Most runs need neither a check of signatures nor an S3: what these load would slow down every start.

async function signaturesOf({ signatures, credentials }: Settings): Promise<Signatures> {
  if (signatures !== 'verified') return signatures;
  const { verifySignatures } = await import('@org/layers-fake/sigv4');
  return verifySignatures({ secretOf: (accessKeyId) => credentials.get(accessKeyId) });
}

async function sourceAt(place: ObjectPlace): Promise<ObjectSource> {
  if (place.kind === 'folder') {
    const about = await stat(place.path).catch(() => undefined);
    if (about?.isDirectory() !== true) throw new UsageError(`--s3 must be a folder of buckets, got '${place.path}'.`);
    const { folderSource } = await import('./s3/folder-source.ts');
    return folderSource(place.path);
  }
  const { endpointSource } = await import('./s3/endpoint-source.ts');
  return await endpointSource(place.url);
}
