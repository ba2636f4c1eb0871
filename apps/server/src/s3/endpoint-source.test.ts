import { S3Client } from '@aws-sdk/client-s3';
import { S3Error } from '@org/layers-fake';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endpointSource } from './endpoint-source.ts';
import { Unreachable } from './unreachable.ts';

const ENDPOINT = 'http://127.0.0.1:9000';
const OBJECT = { bucket: 'b', key: 'a.zip', region: 'us-east-1', account: '123456789012' };

beforeEach(() => {
  vi.stubEnv('AWS_PROFILE', undefined);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** What comes of an object when the SDK, once asked, does as it is told. */
async function refusal(asked: () => unknown): Promise<unknown> {
  vi.spyOn(S3Client.prototype, 'send').mockImplementation(async () => asked());
  const source = await endpointSource(ENDPOINT);
  return await source({ ...OBJECT, signal: new AbortController().signal }).catch((cause: unknown) => cause);
}

const throwing = (cause: unknown) => (): never => {
  throw cause;
};

/** An error as the SDK makes it. */
const error = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);

test('a code is what tells that S3 spoke', async () => {
  const said = await refusal(throwing(error('Slow down.', { Code: 'SlowDown', $metadata: { httpStatusCode: 503 } })));
  expect(said).toBeInstanceOf(S3Error);
  expect(said).toMatchObject({ code: 'SlowDown', message: 'Slow down.' });
});

test.each([[{ b: 'x' }], [['a', 'b']], [404], [''], [undefined]])('%j is no code of S3', async (Code) => {
  const said = await refusal(throwing(error('x', { Code, $metadata: { httpStatusCode: 404 } })));
  expect(said).toBeInstanceOf(Unreachable);
  expect(said).toMatchObject({
    message: `The S3 of --s3-endpoint ${ENDPOINT} answered 404, and not as S3 does: is it an S3 endpoint?`,
  });
});

test.each([
  ['a text without a full stop', error('socket hang up'), 'socket hang up'],
  ['one with a full stop', error('No connection within 5000 ms.'), 'No connection within 5000 ms'],
  ['several lines', error('write EPROTO: wrong version:\nssl/record.c'), 'write EPROTO: wrong version:'],
  ['a code and no text', error('', { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
  ['neither', new TypeError(''), 'TypeError'],
  ['no error at all', 'a text', 'a text'],
])('the sentence for %s ends with one full stop', async (_, cause, reason) => {
  const said = await refusal(throwing(cause));
  expect(said).toBeInstanceOf(Unreachable);
  expect(said).toMatchObject({ message: `The S3 of --s3-endpoint ${ENDPOINT} did not answer: ${reason}.`, cause });
});

test('an answer without a body is none', async () => {
  expect(await refusal(() => ({}))).toMatchObject({
    message: `The S3 of --s3-endpoint ${ENDPOINT} did not answer: the SDK brought no stream.`,
  });
});
