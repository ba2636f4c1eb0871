import { createFake } from '@org/layers-fake';
import { expect, test } from 'vitest';
import { refusedValues } from './refused-values.ts';

const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=0';

/** What the fake says of a request; it says it as AWS was recorded to. */
async function saidOf(path: string, body?: object): Promise<string> {
  const request = new Request(`https://lambda.us-east-1.amazonaws.com/2018-10-31/layers${path}`, {
    headers: { authorization: AUTHORIZATION },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  const { message } = (await (await createFake().fetch(request)).json()) as { readonly message: string };
  return message;
}

test('of one value, with the nearest that are known', async () => {
  expect(refusedValues(await saidOf('?CompatibleRuntime=python3.99'))).toEqual({
    sentence: "the service takes no 'python3.99' as compatibleRuntime",
    next: 'Did you mean python3.9, python3.7 or python3.8?',
  });
});

test('of several, those that are known left out', async () => {
  const body = {
    Content: {},
    CompatibleRuntimes: ['python3.13', 'nodejs22', 'pyton3.13'],
    CompatibleArchitectures: ['arm'],
  };
  expect(refusedValues(await saidOf('/fonts/versions', body))).toEqual({
    sentence:
      "the service takes no 'nodejs22' as compatibleRuntimes, and no 'pyton3.13' as compatibleRuntimes, and no 'arm' as compatibleArchitectures",
    next: expect.stringMatching(
      /^Did you mean nodejs22\.x, .* for 'nodejs22', python3\.13, .* for 'pyton3\.13', arm64 or x86_64 for 'arm'\?$/,
    ),
  });
});

test('what is wrong beside them stays', async () => {
  const body = { Content: {}, Description: 'x'.repeat(257), CompatibleRuntimes: ['node'] };
  const said = refusedValues(await saidOf('/fonts/versions', body));
  expect(said?.sentence).toMatch(
    /^the service takes no 'node' as compatibleRuntimes; Value 'x+' at 'description' failed to satisfy constraint: Member must have length less than or equal to 256$/,
  );
});

test.each(['', 'Invalid Layer name: x', "1 validation error detected: Value '0' at 'maxItems' failed"])(
  '%j says nothing of the kind',
  (message) => {
    expect(refusedValues(message)).toBeUndefined();
  },
);
