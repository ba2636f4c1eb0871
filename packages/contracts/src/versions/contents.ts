import type { Contract } from '../contract.ts';
import { example } from '../example.ts';
import { all, each, equal, exchangeAt, refused } from '../judge.ts';
import type { ArchiveKind, Value } from '../value.ts';
import { answered, EMPTY, invalid, NOT_UNZIPPED } from './answers.ts';
import { publish } from './asks.ts';

const PLACE = { S3Bucket: 'a-bucket-that-nobody-looks-into', S3Key: 'layer.zip' } as const;

const withContent = (Content: Value) => publish({ Content });
const withArchive = (like: ArchiveKind, $zip = 0) => withContent({ ZipFile: { $zip, like } });

const NO_CONTENTS: readonly Value[] = [
  {},
  { S3Bucket: PLACE.S3Bucket },
  { S3Key: PLACE.S3Key },
  { ZipFile: { $zip: 0, like: 'no bytes' } },
];

const ODD = ['bytes before', 'bytes after', 'two sizes', 'larger packed'] as const;

/** A description that is one letter longer than it may be. */
const TOO_LONG = 'x'.repeat(257);

/** Laws of what can be published, and what cannot. */
export const contents: readonly Contract[] = [
  example({
    id: 'versions/no-zip',
    level: 'recorded',
    source: 'quoted by a client of layers, 2024-12-08; recorded for functions, 2025-11-25',
    sentence: 'What is no zip archive cannot be published.',
    writes: true,
    steps: [withArchive('no zip')],
    holds: (seen) => refused(exchangeAt(seen, 0), NOT_UNZIPPED),
  }),
  example({
    id: 'versions/no-files',
    level: 'recorded',
    source: 'quoted by a client of layers, 2025-06-01',
    sentence: 'A zip archive without a file cannot be published.',
    writes: true,
    steps: [withArchive('no files')],
    holds: (seen) => refused(exchangeAt(seen, 0), EMPTY),
  }),
  example({
    id: 'versions/no-content',
    level: 'observed',
    source: 'nobody says; the text is that of an empty zip',
    sentence: 'Content that names no archive, half a place, or one of no bytes, is refused as an empty zip.',
    writes: true,
    steps: NO_CONTENTS.map(withContent),
    holds: (seen) => each(NO_CONTENTS, (_, step) => refused(exchangeAt(seen, step), EMPTY)),
  }),
  example({
    id: 'versions/two-contents',
    level: 'observed',
    source: 'functions have this sentence, with the name of their own structure',
    sentence: 'An archive and a place in S3 together are refused.',
    writes: true,
    steps: [withContent({ ZipFile: { $zip: 0 }, ...PLACE })],
    holds: (seen) =>
      refused(
        exchangeAt(seen, 0),
        invalid('Please do not provide other LayerVersionContentInput parameters when providing a ZipFile.'),
      ),
  }),
  example({
    id: 'versions/odd-zips',
    level: 'observed',
    source: 'nobody says what is made of them',
    sentence: 'Bytes around a zip, a file of two sizes, and one that grows when packed, are refused as no zip.',
    writes: true,
    steps: ODD.map((like) => withArchive(like)),
    holds: (seen) => each(ODD, (_, step) => refused(exchangeAt(seen, step), NOT_UNZIPPED)),
  }),
  example({
    id: 'versions/failed-publish',
    level: 'observed',
    source: 'nobody says',
    sentence: 'A publish that was refused takes no number.',
    writes: true,
    steps: [withArchive('no zip'), publish({ Description: TOO_LONG }), publish()],
    holds: (seen) =>
      all(
        exchangeAt(seen, 0).fault !== undefined || 'what is no zip was published',
        exchangeAt(seen, 1).fault !== undefined || 'a description of 257 letters was published',
        answered(exchangeAt(seen, 2), ({ Version }) => equal('the number of the next version', Version, 1)),
      ),
  }),
  example({
    id: 'versions/duplicate-names',
    level: 'observed',
    source: 'nobody says',
    sentence: 'A name that is given twice in a list is answered twice.',
    writes: true,
    steps: [publish({ CompatibleRuntimes: ['java21', 'java21'], CompatibleArchitectures: ['arm64', 'arm64'] })],
    holds: (seen) =>
      answered(exchangeAt(seen, 0), ({ CompatibleRuntimes, CompatibleArchitectures }) =>
        equal(
          'the lists',
          [CompatibleRuntimes, CompatibleArchitectures],
          [
            ['java21', 'java21'],
            ['arm64', 'arm64'],
          ],
        ),
      ),
  }),
];
