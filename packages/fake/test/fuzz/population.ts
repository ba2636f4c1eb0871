import { createFake, type Fake, type ObjectRequest, S3Error } from '../../src/index.ts';
import { archiveOf } from '../archives.ts';

/** The account that callers have when they name none. */
export const HOME = '123456789012';

/** An account that was granted something, and owns something. */
export const STRANGER = '999988887777';

/** When a sequence of requests begins. */
export const START: number = Date.parse('2026-11-21T20:30:40.050Z');

/** Few layers and versions: a snapshot is taken after each request. */
const LAYERS = [
  {
    LayerName: 'fonts',
    versions: [
      { CompatibleRuntimes: ['python3.13' as const], statements: [{ Sid: 's1', Principal: STRANGER }] },
      { CompatibleRuntimes: ['java21' as const], CompatibleArchitectures: ['arm64' as const] },
      { Description: 'üñí 😀', LicenseInfo: 'MIT' },
    ],
  },
  { LayerName: 'tools', versions: [{ CompatibleArchitectures: ['x86_64' as const] }] },
  { LayerName: 'gone', versions: [], nextVersion: 4 },
  { LayerName: 'shared', account: STRANGER, public: true, versions: [{}, {}] },
  { LayerName: 'secret', account: STRANGER, regions: ['us-east-1', 'cn-north-1'], versions: [{}] },
];

const OBJECTS: ReadonlyMap<string, Uint8Array> = new Map([
  ['archive.zip', archiveOf('from S3')],
  ['text.txt', new TextEncoder().encode('no archive')],
]);

/** One bucket with few objects, one of them not for everybody. */
async function objects({ bucket, key }: ObjectRequest): Promise<Uint8Array | undefined> {
  if (bucket !== 'bucket') throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
  if (key === 'denied') throw new S3Error('AccessDenied', 'Access Denied');
  return OBJECTS.get(key);
}

/** A fake with the population of every sequence. */
export async function populated(now: () => Date): Promise<Fake> {
  const fake = createFake({ now, objects });
  await fake.seed({ layers: LAYERS });
  return fake;
}
