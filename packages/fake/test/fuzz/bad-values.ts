import type { Place } from '@org/layers-model';
import fc from 'fast-check';
import { anyArchive } from './archives.ts';
import { anyArn, goodArn } from './arns.ts';
import { base64Of, contentOf } from './good-values.ts';
import { hostileText } from './hostile-text.ts';
import { anyJson, write, type Written } from './json.ts';
import { STRANGER } from './population.ts';
import { altered, remembered, type Said } from './remembered.ts';

/** What a Content may hold beside or instead of an archive, once or twice. */
const anyContent: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constant('ZipFile'), fc.oneof(base64Of(anyArchive), anyJson)),
      fc.tuple(fc.constantFrom('S3Bucket', 'S3Key', 'S3ObjectVersion', 'S3ObjectStorageMode', 'Zipfile'), anyJson),
      fc.tuple(fc.constant('S3Bucket'), fc.constantFrom('"bucket"', '"ab"')),
      fc.tuple(fc.constant('S3Key'), fc.constantFrom('"archive.zip"', '""')),
      fc.tuple(fc.constant('S3ObjectStorageMode'), fc.constantFrom('"COPY"', '"REFERENCE"', '"copy"')),
    ),
    { maxLength: 4 },
  )
  .map((members: Written) => write(members));

/** Objects that there are, that there are not, and that are no archives. */
const object: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('"bucket"', '"bucket"', '"no-bucket"'), fc.constantFrom('"text.txt"', '"denied"', '"no.zip"'))
  .map(([S3Bucket, S3Key]) => write(Object.entries({ S3Bucket, S3Key })));

/** By the names of the members that have their own ways to be wrong. */
const BAD: Readonly<Record<string, fc.Arbitrary<Said>>> = {
  LayerName: fc.oneof(anyArn, hostileText, fc.constantFrom('shared', 'secret', goodArn(STRANGER, 'secret'))),
  VersionNumber: fc.oneof(fc.constantFrom('0', '-1', '5'), hostileText),
  Arn: fc.oneof({ arbitrary: anyArn, weight: 4 }, hostileText),
  Marker: fc.oneof(altered('layers'), altered('versions'), remembered('layers'), remembered('versions'), hostileText),
  RevisionId: fc.oneof(altered('revision'), hostileText),
  Content: fc.oneof({ arbitrary: contentOf(anyArchive), weight: 3 }, anyContent, object, anyJson),
};

/** Values that are wrong more often than not, in the place that a member has. */
export function badValue(member: string, place: Place): fc.Arbitrary<Said> {
  const any = place === 'body' ? anyJson : hostileText;
  const own = BAD[member];
  return own === undefined ? any : fc.oneof({ arbitrary: own, weight: 4 }, any);
}
