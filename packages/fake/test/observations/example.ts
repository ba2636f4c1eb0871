import type { SeedVersion } from '../../src/index.ts';
import { anyText, sha256, uuid } from './holes.ts';
import { arnOf, objectOf, type Place } from './layer.ts';
import type { Expected, Observation, Step } from './observation.ts';
import { quote } from './quote.ts';
import { sizedArchive } from './sized-archive.ts';

/** The account of AWS's examples, in one of their regions. */
export const exampleIn = (region: string): Place => ({ account: '123456789012', region });

export const OHIO: Place = exampleIn('us-east-2');
export const OREGON: Place = exampleIn('us-west-2');

/** What a page shows of a version beside its number, its names and its archive. */
export type Shown = Omit<SeedVersion, 'Version' | 'Content'> & { readonly CreatedDate: string };

/** The example that most pages share. */
export const MY_LAYER = {
  Description: 'My Python layer',
  CreatedDate: '2018-11-14T23:03:52.894+0000',
  CompatibleRuntimes: ['python3.6', 'python3.7'],
  LicenseInfo: 'MIT',
} as const satisfies Shown;

/** The size of its archive. */
export const SMALL = 169;

/** Why hashes are not compared: an archive of the page's size stands for the page's. */
export const UNKNOWN_ARCHIVE = 'CodeSha256: nobody has the archive of the example, only its size';

/** A layer of the caller with one version. */
export const seeded = (LayerName: string, version: SeedVersion): Step => ({
  seed: { layers: [{ LayerName, versions: [version] }] },
});

/** A layer whose archive has a size. */
export const withArchive = (LayerName: string, size: number, version: SeedVersion): Step => ({
  seed: () => ({ layers: [{ LayerName, versions: [{ ...version, Content: { ZipFile: sizedArchive(size) } }] }] }),
});

/** A place whose bucket has an archive, at the time at which a page says that it was published. */
export const publishing = (place: Place, Bucket: string, at: string): NonNullable<Observation['options']> => ({
  ...place,
  now: () => new Date(at),
  objects: async ({ bucket, key }) => (`${bucket}/${key}` === `${Bucket}/layer.zip` ? sizedArchive(SMALL) : undefined),
});

/** A version as Publish and Get show it. */
export const exampleOf = (place: Place, name: string, number: number, size: number, shown: object): object => ({
  Content: {
    CodeSha256: sha256,
    CodeSize: size,
    Location: quote`${objectOf(place, name)}?versionId=${anyText}`,
  },
  LayerArn: arnOf(place, name),
  LayerVersionArn: arnOf(place, name, number),
  Version: number,
  ...shown,
});

/** The answer to a grant. */
export const granted = (Statement: string): Expected => ({ status: 201, body: { RevisionId: uuid, Statement } });
