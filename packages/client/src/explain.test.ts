import { GetLayerVersionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { createFake } from '@org/layers-fake';
import { requestHandler } from '@org/layers-fake/sdk';
import { expect, test } from 'vitest';
import { explain } from './explain.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** What the SDK throws for a version that was asked of a fake. */
async function thrown(LayerName: string, prepare: (fake: ReturnType<typeof createFake>) => void = () => {}) {
  const fake = createFake();
  prepare(fake);
  const client = new LambdaClient({
    region: 'us-east-1',
    credentials,
    requestHandler: requestHandler(fake),
    maxAttempts: 1,
  });
  return await client
    .send(new GetLayerVersionCommand({ LayerName, VersionNumber: 1 }))
    .catch((cause: unknown) => cause);
}

test('what the service says keeps its words and gets a next step', async () => {
  expect(explain(await thrown('fonts'))).toEqual({
    kind: 'absent',
    sentence: expect.stringContaining('The resource you requested does not exist'),
    next: expect.any(String),
  });
  const foreign = 'arn:aws:lambda:us-east-1:111122223333:layer:fonts';
  expect(explain(await thrown(foreign))).toMatchObject({ kind: 'denied' });
  expect(explain(await thrown('a b'))).toMatchObject({ kind: 'invalid' });
  const throttled = await thrown('fonts', (fake) => void fake.faults.add({ effect: 'throttle' }));
  expect(explain(throttled)).toMatchObject({ kind: 'throttled', next: expect.stringMatching(/wait/i) });
  const broken = await thrown('fonts', (fake) => void fake.faults.add({ effect: 'error', code: 'ServiceException' }));
  expect(explain(broken)).toMatchObject({ kind: 'service' });
});

test('where nobody answers, the network is to blame', async () => {
  const client = new LambdaClient({ region: 'us-east-1', credentials, endpoint: 'http://127.0.0.1:1', maxAttempts: 1 });
  const refused = await client
    .send(new GetLayerVersionCommand({ LayerName: 'a', VersionNumber: 1 }))
    .catch((cause: unknown) => cause);
  expect(explain(refused)).toMatchObject({ kind: 'network', sentence: expect.stringContaining('ECONNREFUSED') });
  expect(explain(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND x') }))).toMatchObject({
    kind: 'network',
    sentence: 'getaddrinfo ENOTFOUND x',
  });
});

test.each(['DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ECONNRESET'])(
  '%s is of the network',
  (code) => {
    expect(explain(Object.assign(new Error('text'), { code }))).toMatchObject({ kind: 'network', sentence: 'text' });
  },
);

test('what the service refuses in ways of its own is refused', () => {
  const error = Object.assign(new Error('too long'), {
    name: 'PolicyLengthExceededException',
    $metadata: { httpStatusCode: 400 },
  });
  expect(explain(error)).toEqual({ kind: 'refused', sentence: 'PolicyLengthExceededException: too long' });
});

test('what nobody foresaw is said as it is', () => {
  expect(explain(new RangeError('a bug'))).toEqual({ kind: 'unknown', sentence: 'a bug' });
  expect(explain('text')).toEqual({ kind: 'unknown', sentence: 'text' });
});
