import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Exchange, Observation } from '../src/observation.ts';
import { NOTHING } from '../src/population.ts';

const law = CONTRACTS.find(({ id }) => id === 'pagination/marker-is-opaque')!;

/** A page with such a marker. */
const pageWith = (NextMarker: string): Observation => {
  const page: Exchange = {
    input: {},
    as: 'owner',
    region: 'us-east-1',
    request: { method: 'GET', url: '' },
    status: 200,
    headers: {},
    body: '',
    output: { NextMarker },
    times: [0, 0],
  };
  const world = { prefix: '', accounts: {}, regions: ['us-east-1'], given: {} };
  return { scene: law.scene.name, population: NOTHING, query: null, world, steps: [], seen: [page] };
};

const base64 = (bytes: Uint8Array): string => btoa(String.fromCodePoint(...bytes)).replaceAll('=', '');

describe('a marker', () => {
  // 384 letters, as AWS's have: of old one in 240 was called broken.
  test.each([288, 24])('of %i random bytes says nothing', (size) => {
    const markers = fc.sample(fc.uint8Array({ minLength: size, maxLength: size }), { seed: 1, numRuns: 5000 });
    expect(markers.filter((bytes) => law.holds(pageWith(base64(bytes))) !== true)).toEqual([]);
  });

  test.each([
    '{"offset":1,"size":50,"of":"layers"}',
    'arn:aws:lambda:us-east-1:123456789012:layer:a:1',
    `\u0000\u0001\u0002{"after":{"name":"fonts-and-icons","version":12}}\u0000`,
  ])('that is %j in base64 says it', (text) => {
    expect(law.holds(pageWith(base64(new TextEncoder().encode(text))))).toMatch(/^the marker says/);
  });
});
