import { answering, asking, isPublish, jsonOf, type Mutant, refusal } from '../mutant.ts';
import { GOOD, withBody } from './layers.ts';

/** Publishes other content than was asked for. */
const content = (change: (content: any) => object | undefined): Mutant['around'] =>
  asking(async (request) => {
    if (!isPublish(request)) return undefined;
    const body = await jsonOf(request);
    const changed = change(body.Content ?? {});
    return changed === undefined ? undefined : withBody(request, { ...body, Content: changed });
  });

/** Publishes a good archive in the place of some. */
const taking = (takes: (bytes: Buffer) => boolean): Mutant['around'] =>
  content(({ ZipFile }) =>
    ZipFile !== undefined && takes(Buffer.from(ZipFile, 'base64')) ? { ZipFile: GOOD } : undefined,
  );

const LOCAL = Buffer.from('PK\u0003\u0004');
const END = Buffer.from('PK\u0005\u0006');

/** What the table at the end of an archive says of its first file's size. */
const claimedSize = (bytes: Buffer): number => bytes.readUInt32LE(bytes.readUInt32LE(bytes.length - 6) + 24);

/** Archives of tens of megabytes are told from others by their requests alone: to read them takes long. */
const isSmall = (request: Request): boolean => !(Number(request.headers.get('content-length')) > 10_000_000);

/** Bugs of what can be published. */
export const contents: readonly Mutant[] = [
  {
    name: 'runtimes-that-are-not-printed-are-refused',
    breaks: 'versions/accepted-runtimes',
    around: (fake) => async (request) => {
      if (!isPublish(request)) return await fake.fetch(request);
      const { CompatibleRuntimes = [] } = await jsonOf(request);
      const isOld = CompatibleRuntimes.some((name: string) => /^(nodejs|python2|nasa|byol|ruby2|go1)/.test(name));
      const message = '1 validation error detected: Value at compatibleRuntimes failed to satisfy constraint';
      return isOld ? refusal(400, 'ValidationException', { message }) : await fake.fetch(request);
    },
  },
  {
    name: 'an-empty-list-is-refused',
    breaks: 'versions/within-the-limits',
    around: (fake) => async (request) => {
      if (!isPublish(request) || !isSmall(request)) return await fake.fetch(request);
      const { CompatibleRuntimes } = await jsonOf(request);
      const message = 'CompatibleRuntimes must not be empty';
      return CompatibleRuntimes?.length === 0
        ? refusal(400, 'InvalidParameterValueException', { Type: 'User', message })
        : await fake.fetch(request);
    },
  },
  {
    name: 'bytes-are-not-looked-at',
    breaks: 'versions/no-zip',
    around: taking((bytes) => bytes.length > 0 && !bytes.includes('PK')),
  },
  {
    name: 'a-zip-may-be-empty',
    breaks: 'versions/no-files',
    around: taking((bytes) => bytes.indexOf(END) === 0),
  },
  {
    name: 'no-content-has-a-text-of-its-own',
    breaks: 'versions/no-content',
    around: (fake) => async (request) => {
      if (!isPublish(request)) return await fake.fetch(request);
      const { ZipFile, S3Bucket } = (await jsonOf(request)).Content ?? {};
      return ZipFile === undefined && S3Bucket === undefined
        ? refusal(400, 'InvalidParameterValueException', { Type: 'User', message: 'Missing Content' })
        : await fake.fetch(request);
    },
  },
  {
    name: 'an-archive-wins-over-a-place',
    breaks: 'versions/two-contents',
    around: content(({ ZipFile, S3Bucket }) => (ZipFile && S3Bucket ? { ZipFile } : undefined)),
  },
  {
    name: 'bytes-before-a-zip-are-skipped',
    breaks: 'versions/odd-zips',
    around: taking((bytes) => bytes.indexOf(LOCAL) > 0),
  },
  {
    name: 'archives-from-s3-have-no-size',
    breaks: 'versions/from-s3',
    around: (fake) => async (request) => {
      if (!isPublish(request)) return await fake.fetch(request);
      const { S3Bucket } = (await jsonOf(request)).Content ?? {};
      return await answering(
        ({ ok }) => ok && S3Bucket !== undefined,
        (body) => void (body.Content.CodeSize = 0),
      )(fake)(request);
    },
  },
  {
    name: 'a-reference-is-a-copy',
    breaks: 'versions/s3-reference',
    around: content(({ S3ObjectStorageMode, ...rest }) => (S3ObjectStorageMode === undefined ? undefined : rest)),
  },
  {
    name: 'a-missing-object-is-made-up',
    breaks: 'versions/s3-refusals',
    around: content(({ S3Key }) => (/no-such/.test(S3Key) ? { ZipFile: GOOD } : undefined)),
  },
  {
    name: 'contents-are-not-measured',
    breaks: 'versions/unzipped-limit',
    around: taking((bytes) => claimedSize(bytes) > 262_144_000),
  },
  {
    name: 'contents-may-have-the-limit-itself',
    breaks: 'versions/exact-limits',
    around: (fake) => async (request) =>
      isSmall(request)
        ? await taking((bytes) => claimedSize(bytes) === 262_144_000)(fake)(request)
        : await fake.fetch(withBody(request, { Content: { ZipFile: GOOD } })),
  },
  {
    name: 'too-large-an-archive-is-an-invalid-one',
    breaks: 'versions/zipped-limit',
    around: (fake) => async (request) => {
      if (isSmall(request)) return await fake.fetch(request);
      const message = 'Zipped size must be smaller than 52428800 bytes';
      return refusal(400, 'InvalidParameterValueException', { Type: 'User', message });
    },
  },
  {
    name: 'a-request-is-too-large-in-the-words-of-an-archive',
    breaks: 'versions/request-limit',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      return answer.status === 413
        ? refusal(413, 'RequestEntityTooLargeException', { message: 'Zipped size must be smaller than 52428800 bytes' })
        : answer;
    },
  },
];
