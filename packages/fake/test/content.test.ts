import { describe, expect, test } from 'vitest';
import { createFake, type ObjectRequest, S3Error } from '../src/index.ts';
import { archiveOf, zipFileOf } from './archives.ts';
import { call, type Exchange, signedBy } from './call.ts';
import { sizedArchive } from './observations/sized-archive.ts';

const VERSIONS = '/2018-10-31/layers/a/versions';
const invalid = (message: string): object => ({
  status: 400,
  headers: { 'x-amzn-errortype': 'InvalidParameterValueException' },
  body: { Type: 'User', message },
});
const TWO = invalid('Please do not provide other LayerVersionContentInput parameters when providing a ZipFile.');
const NO_ZIP = invalid('Uploaded file must be a non-empty zip');

/** Publishes with a source that knows one object. */
async function publish(Content: object, seen: ObjectRequest[] = []): Promise<Exchange> {
  const fake = createFake({
    objects: async (object) => {
      seen.push(object);
      const { bucket, key } = object;
      if (bucket === 'closed') throw new S3Error('AccessDenied', 'Access Denied');
      if (bucket === 'elsewhere')
        throw new S3Error(
          'PermanentRedirect',
          'The bucket is in this region: us-east-1. Please use this region to retry the request',
        );
      return key === '/layer.zip' ? archiveOf('a') : undefined;
    },
  });
  const answer = await call(fake, 'POST', VERSIONS, {
    body: { Content },
    headers: signedBy('111122223333', 'eu-west-1'),
  });
  expect((await fake.snapshot()).layers).toHaveLength(answer.status === 201 ? 1 : 0);
  return answer;
}

test('an upload of the limit is refused over the wire, and one byte less is not', { tags: 'long' }, async () => {
  const publishOf = async (size: number): Promise<Exchange> => {
    const archive = sizedArchive(size);
    expect(archive).toHaveLength(size);
    // As text: `JSON.stringify` would go through all of it once more.
    const body = `{"Content":{"ZipFile":"${Buffer.from(archive.buffer).toString('base64')}"}}`;
    return await call(createFake(), 'POST', VERSIONS, { body });
  };
  expect((await publishOf(52_428_799)).status).toBe(201);
  expect(await publishOf(52_428_800)).toMatchObject({
    status: 413,
    headers: { 'x-amzn-errortype': 'RequestEntityTooLargeException' },
    text: '{"message":"Zipped size must be smaller than 52428800 bytes"}',
  });
});

describe('an archive in S3', () => {
  test('is published, by bucket, key, version, region and account', async () => {
    const seen: ObjectRequest[] = [];
    const { status, body } = await publish({ S3Bucket: 'bucket', S3Key: '/layer.zip', S3ObjectVersion: 'v1' }, seen);
    expect(status).toBe(201);
    expect(body.Content).toMatchObject({ CodeSize: archiveOf('a').length });
    expect(body.Content).not.toHaveProperty('ResolvedS3Object');
    expect(seen).toEqual([
      {
        bucket: 'bucket',
        key: '/layer.zip',
        version: 'v1',
        region: 'eu-west-1',
        account: '111122223333',
        signal: expect.any(AbortSignal),
      },
    ]);
  });

  test('is named by the version that only refers to it, in snapshots too', async () => {
    const place = { S3Bucket: 'bucket', S3Key: 'layer.zip' };
    const fake = createFake({ objects: async () => archiveOf('a') });
    const { body } = await call(fake, 'POST', VERSIONS, {
      body: { Content: { ...place, S3ObjectStorageMode: 'REFERENCE' } },
    });
    expect(body.Content.ResolvedS3Object).toEqual(place);
    const other = createFake();
    await other.restore(await fake.snapshot());
    expect((await call(other, 'GET', `${VERSIONS}/1`)).body.Content.ResolvedS3Object).toEqual(place);
    expect(await other.snapshot()).toEqual(await fake.snapshot());
  });

  test('that S3 refuses is refused in S3’s words, as recorded', async () => {
    expect(await publish({ S3Bucket: 'bucket', S3Key: 'other' })).toMatchObject(
      invalid(
        'Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.',
      ),
    );
    expect(await publish({ S3Bucket: 'elsewhere', S3Key: 'layer.zip' })).toMatchObject(
      invalid(
        'Error occurred while GetObject. S3 Error Code: PermanentRedirect. S3 Error Message: ' +
          'The bucket is in this region: us-east-1. Please use this region to retry the request',
      ),
    );
    const closed = await publish({ S3Bucket: 'closed', S3Key: 'k' });
    expect(closed).toMatchObject({ status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' } });
    expect(closed.body).toEqual({
      Message:
        'Your access has been denied by S3, please make sure your request credentials have permission to GetObject for ' +
        'closed/k. S3 Error Code: AccessDenied. S3 Error Message: Access Denied',
    });
  });

  test('is in no bucket where the fake was given none', async () => {
    const answer = await call(createFake(), 'POST', VERSIONS, {
      body: { Content: { S3Bucket: 'bucket', S3Key: 'layer.zip' } },
    });
    expect(answer).toMatchObject(
      invalid(
        'Error occurred while GetObject. S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not exist',
      ),
    );
  });

  test('may be larger than an upload', async () => {
    const large = sizedArchive(52_428_900);
    const fake = createFake({ objects: async () => large });
    const answer = await call(fake, 'POST', VERSIONS, { body: { Content: { S3Bucket: 'bucket', S3Key: 'zip' } } });
    expect(answer).toMatchObject({ status: 201, body: { Content: { CodeSize: large.length } } });
  });

  test('is checked as an upload is', async () => {
    const fake = createFake({ objects: async () => new Uint8Array(10) });
    const answer = await call(fake, 'POST', VERSIONS, { body: { Content: { S3Bucket: 'bucket', S3Key: 'no' } } });
    expect(answer).toMatchObject(
      invalid('Could not unzip uploaded file. Please check your file, then try to upload again.'),
    );
  });

  test('is a copy: its source may change the bytes later', async () => {
    const bytes = archiveOf('a');
    const fake = createFake({ objects: async () => bytes });
    const { body } = await call(fake, 'POST', VERSIONS, { body: { Content: { S3Bucket: 'bucket', S3Key: 'k' } } });
    bytes.fill(0);
    const download = await fake.fetch(new Request(body.Content.Location));
    expect(new Uint8Array(await download.arrayBuffer())).toEqual(archiveOf('a'));
  });

  test('is missing where its source gives null, and what is no bytes is a mistake of the source', async () => {
    const ask = async (given: unknown): Promise<Exchange> =>
      await call(createFake({ objects: async () => given as never }), 'POST', VERSIONS, {
        body: { Content: { S3Bucket: 'bucket', S3Key: 'k' } },
      });
    expect((await ask(null)).body.message).toContain('NoSuchKey');
    for (const wrong of [{}, new ArrayBuffer(8), 'text', new Uint16Array(4)])
      await expect(ask(wrong)).rejects.toThrow('createFake: objects must give a Uint8Array or undefined, got ');
  });

  test('whose source fails is no answer of AWS', async () => {
    const fake = createFake({
      objects: async () => {
        throw new Error('the disk is gone');
      },
    });
    const body = { Content: { S3Bucket: 'bucket', S3Key: 'k' } };
    await expect(call(fake, 'POST', VERSIONS, { body })).rejects.toThrow('the disk is gone');
  });
});

test.each<[string, object, object]>([
  ['neither bytes nor a place', {}, NO_ZIP],
  ['no bytes', { ZipFile: '' }, NO_ZIP],
  ['a bucket without a key', { S3Bucket: 'bucket' }, NO_ZIP],
  ['a key without a bucket', { S3Key: '/layer.zip' }, NO_ZIP],
  ['bytes and a bucket', { ZipFile: zipFileOf('a'), S3Bucket: 'bucket' }, TWO],
  ['bytes and a version', { ZipFile: zipFileOf('a'), S3ObjectVersion: 'v' }, TWO],
  ['bytes and a place', { ZipFile: zipFileOf('a'), S3Bucket: 'bucket', S3Key: '/layer.zip' }, TWO],
])('content of %s is refused', async (_case, content, refusal) => {
  expect(await publish(content)).toMatchObject(refusal);
});
