import type { Contract } from '../contract.ts';
import { example } from '../example.ts';
import { all, equal, exchangeAt, refused } from '../judge.ts';
import type { Value } from '../value.ts';
import { answered, followed, invalid } from './answers.ts';
import { get, linkOf, publish } from './asks.ts';

/** The archive that was prepared. */
const OBJECT = { S3Bucket: { $given: 'bucket' }, S3Key: { $given: 'key' } } as const;

const publishFrom = (Content: Value) => publish({ Content });

/** A refusal of S3 as publish passes it on. */
const refusalOfS3 = (code: string, message: string) =>
  invalid(`Error occurred while GetObject. S3 Error Code: ${code}. S3 Error Message: ${message}`);

/** Laws of archives that lie in S3. */
export const fromS3: readonly Contract[] = [
  example({
    id: 'versions/from-s3',
    level: 'documented',
    source: 'API reference, LayerVersionContentInput: S3Bucket and S3Key name the archive',
    sentence: 'A version that is published from S3 has an archive, of the size and hash that it says.',
    needs: ['object'],
    writes: true,
    steps: [publishFrom(OBJECT), { download: linkOf(0) }],
    holds: (seen) =>
      answered(exchangeAt(seen, 0), ({ Content }) =>
        followed(seen, 0, 1, ({ bytes }) =>
          equal('the archive', bytes, { size: Content?.CodeSize, sha256: Content?.CodeSha256 }),
        ),
      ),
  }),
  example({
    id: 'versions/s3-reference',
    level: 'observed',
    source: 'the model of 2026-06-29 names the member, and nobody quotes an answer',
    sentence: 'A version that refers to its object names it in the answers of publish and get, and has its archive.',
    needs: ['object'],
    writes: true,
    steps: [publishFrom({ ...OBJECT, S3ObjectStorageMode: 'REFERENCE' }), get(), { download: linkOf(1) }],
    holds: (seen) => {
      const { bucket: S3Bucket, key: S3Key } = seen.world.given.object!;
      const namesIt = (step: number) =>
        answered(exchangeAt(seen, step), ({ Content }) => {
          const place = Content?.ResolvedS3Object;
          return equal('the object', [place?.S3Bucket, place?.S3Key], [S3Bucket, S3Key]);
        });
      const named = all(namesIt(0), namesIt(1));
      return named === true ? followed(seen, 1, 2) : named;
    },
  }),
  example({
    id: 'versions/s3-refusals',
    level: 'observed',
    source: 'NoSuchKey quoted by a client of layers, NoSuchBucket recorded for functions, 2025-11-25',
    sentence: 'Where S3 has no such bucket or key, the refusal says so in the words of S3.',
    needs: ['object'],
    writes: true,
    steps: [
      publishFrom({ ...OBJECT, S3Bucket: 'layers-contracts-no-such-bucket-4b1d7f2e' }),
      publishFrom({ ...OBJECT, S3Key: 'layers-contracts/no-such-key' }),
    ],
    holds: (seen) =>
      all(
        refused(exchangeAt(seen, 0), refusalOfS3('NoSuchBucket', 'The specified bucket does not exist')),
        refused(exchangeAt(seen, 1), refusalOfS3('NoSuchKey', 'The specified key does not exist.')),
      ),
  }),
];
