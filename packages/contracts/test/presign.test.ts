import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { withoutSignature } from '../src/driver/presign.ts';
import type { Observation } from '../src/observation.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';

const contracts = CONTRACTS.filter(({ scene }) => scene.name === 'faults/signed-in-the-query');

/** Every request that reaches the fake in a run of the law, and what is kept of them. */
async function asked(fetch: typeof globalThis.fetch | undefined) {
  const sent: string[] = [];
  const target = fakeTarget((fake) => async (request) => {
    sent.push(request.url);
    return await (request.url.includes('X-Amz-') ? (fetch ?? fake.fetch)(request) : fake.fetch(request));
  });
  const observations: Observation[] = [];
  const { outcomes } = await verify(target, {
    seed: 1,
    contracts,
    onObservation: (one) => void observations.push(one),
  });
  return { sent, kept: JSON.stringify([observations, outcomes]) };
}

test('what is signed in the query is kept without its signature', async () => {
  const { sent, kept } = await asked(undefined);
  expect(sent.some((url) => url.includes('X-Amz-Signature='))).toBe(true);
  expect(kept).toContain('nobody-has-this-layer');
  expect(kept).not.toMatch(/x-amz-(signature|credential|user-agent)/i);
});

test('nor is it told where nobody answers', async () => {
  const { kept } = await asked(async () => await Promise.reject(new TypeError('cut off')));
  expect(kept).toContain('got no answer');
  expect(kept).not.toMatch(/x-amz-signature/i);
});

test('a query that nobody signed stays as it is', () => {
  const url = 'https://lambda.us-east-1.amazonaws.com/2018-10-31/layers?X-Amz-Algorithm=a&Marker=%20';
  expect(withoutSignature(url)).toBe(url);
  expect(withoutSignature(`${url}&X-Amz-Signature=00`)).toBe(
    'https://lambda.us-east-1.amazonaws.com/2018-10-31/layers?Marker=%20',
  );
});
