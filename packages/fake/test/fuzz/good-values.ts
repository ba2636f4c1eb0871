import type { OperationName } from '@org/layers-model';
import fc from 'fast-check';
import { soundArchive } from './archives.ts';
import { goodArn } from './arns.ts';
import { write, type Written } from './json.ts';
import { HOME, STRANGER } from './population.ts';
import { remembered, type Said } from './remembered.ts';

const listOf = (...names: readonly string[]): fc.Arbitrary<string> =>
  fc.subarray([...names]).map((some) => JSON.stringify(some));

/** An archive as a body holds it. */
export const base64Of = (archive: fc.Arbitrary<Uint8Array>): fc.Arbitrary<string> =>
  archive.map((bytes) => JSON.stringify(Buffer.from(bytes).toString('base64')));

/** A Content that brings an archive. */
export const contentOf = (archive: fc.Arbitrary<Uint8Array>): fc.Arbitrary<string> =>
  base64Of(archive).map((ZipFile) => write([['ZipFile', ZipFile]]));

/** Contents that name an object of the population's bucket. */
const IN_S3: readonly Written[] = [
  [
    ['S3Bucket', '"bucket"'],
    ['S3Key', '"archive.zip"'],
  ],
  [
    ['S3Bucket', '"bucket"'],
    ['S3Key', '"archive.zip"'],
    ['S3ObjectVersion', '"1"'],
    ['S3ObjectStorageMode', '"REFERENCE"'],
  ],
];

const FONTS = goodArn(HOME, 'fonts');

/** By the names of members; in a body they are JSON text. */
const GOOD: Readonly<Record<string, fc.Arbitrary<Said>>> = {
  LayerName: fc.constantFrom('fonts', 'fonts', 'fonts', 'tools', 'gone', '__proto__', FONTS, goodArn(HOME, 'tools')),
  VersionNumber: fc.constantFrom('1', '1', '1', '2', '3', '4'),
  Arn: fc.constantFrom(`${FONTS}:1`, `${FONTS}:3`, `${goodArn(STRANGER, 'shared')}:2`),
  MaxItems: fc.constantFrom('1', '1', '2', '50'),
  CompatibleRuntime: fc.constantFrom('python3.13', 'java21', 'nasa'),
  CompatibleArchitecture: fc.constantFrom('arm64', 'x86_64'),
  StatementId: fc.constantFrom('s1', 's2', 's3'),
  RevisionId: remembered('revision'),
  Description: fc.constantFrom('"d"', '""', '"üñí 😀"', 'null'),
  Content: fc.oneof({ arbitrary: contentOf(soundArchive), weight: 4 }, fc.constantFrom(...IN_S3).map(write)),
  CompatibleRuntimes: listOf('python3.13', 'java21', 'go1.x'),
  LicenseInfo: fc.constantFrom('"MIT"', '""'),
  CompatibleArchitectures: listOf('arm64', 'x86_64'),
  Action: fc.constant('"lambda:GetLayerVersion"'),
  Principal: fc.constantFrom('"*"', JSON.stringify(STRANGER), `"arn:aws:iam::${STRANGER}:root"`),
  OrganizationId: fc.constant('"o-t194hfs8cz"'),
};

/** Values that are right more often than not. A member that is new to the model has none yet, and says so. */
export function goodValue(operation: OperationName, member: string): fc.Arbitrary<Said> {
  if (member === 'Marker') return remembered(operation === 'ListLayers' ? 'layers' : 'versions');
  const good = GOOD[member];
  if (good === undefined) throw new Error(`The fuzz has no good value for ${member}: good-values.ts needs one.`);
  return good;
}
