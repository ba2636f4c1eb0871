import type { Contract } from '../contract.ts';
import { example } from '../example.ts';
import { all, exchangeAt, refused, succeeded } from '../judge.ts';
import type { ArchiveKind } from '../value.ts';
import { invalid } from './answers.ts';
import { publish } from './asks.ts';

/** Bytes that an archive of an upload must stay below (documented; recorded for functions, 2025-11-25). */
const ZIPPED = 52_428_800;

/** Bytes that the contents of an archive must stay below (quoted by a client of layers, 2023). */
const UNZIPPED = 262_144_000;

const withArchive = (like: ArchiveKind) => publish({ Content: { ZipFile: { $zip: 0, like } } });

/** Laws of how large an archive may be. Contents are cheap: zeros pack well; of large archives there are three. */
export const limits: readonly Contract[] = [
  example({
    id: 'versions/unzipped-limit',
    level: 'recorded',
    source: 'quoted by a client of layers, 2023; recorded for functions, 2025-11-25',
    sentence: 'An archive whose contents are larger than 262,144,000 bytes is refused.',
    needs: ['large archives'],
    writes: true,
    steps: [withArchive({ contents: UNZIPPED + 1_000_000 })],
    holds: (seen) => refused(exchangeAt(seen, 0), invalid(`Unzipped size must be smaller than ${UNZIPPED} bytes`)),
  }),
  example({
    id: 'versions/zipped-limit',
    level: 'observed',
    source: 'recorded for functions, 2025-11-25; for layers the limit is documented, and nobody quotes the answer',
    sentence: 'An archive of 52,428,800 bytes that comes with its request is refused with 413.',
    needs: ['large archives'],
    writes: true,
    steps: [withArchive({ bytes: ZIPPED })],
    holds: (seen) =>
      refused(exchangeAt(seen, 0), {
        status: 413,
        code: 'RequestEntityTooLargeException',
        text: `Zipped size must be smaller than ${ZIPPED} bytes`,
      }),
  }),
  example({
    id: 'versions/request-limit',
    level: 'recorded',
    source: 'quoted by a client of layers, 2024-10-27; recorded for functions, 2025-11-25',
    sentence: 'A request of more than 70,167,211 bytes is refused with 413.',
    needs: ['large archives'],
    writes: true,
    steps: [withArchive({ bytes: 52_700_000 })],
    holds: (seen) =>
      refused(exchangeAt(seen, 0), {
        status: 413,
        code: 'RequestEntityTooLargeException',
        text: 'Request must be smaller than 70167211 bytes for the PublishLayerVersion operation',
      }),
  }),
  example({
    id: 'versions/exact-limits',
    level: 'observed',
    source: 'the texts say "smaller than"; nobody tried',
    sentence: 'Contents of exactly the limit are refused; one byte less, of them or of an archive, is published.',
    needs: ['large archives'],
    writes: true,
    steps: [
      withArchive({ contents: UNZIPPED }),
      withArchive({ contents: UNZIPPED - 1 }),
      withArchive({ bytes: ZIPPED - 1 }),
    ],
    holds: (seen) =>
      all(
        exchangeAt(seen, 0).fault !== undefined || `contents of ${UNZIPPED} bytes were published`,
        succeeded(exchangeAt(seen, 1), 201),
        succeeded(exchangeAt(seen, 2), 201),
      ),
  }),
];
