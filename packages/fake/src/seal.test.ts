import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

test('a token gives its value back, is always the same, and is base64 without padding', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const token = seal(value);
      expect(unseal(token)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(seal(value)).toBe(token);
      expect(token).toMatch(/^([A-Za-z0-9+/]{64})+$/);
    }),
    { seed: 1 },
  );
});

test('a token shows nothing of its value', () => {
  expect(atob(seal({ after: 'my-layer' }))).not.toContain('my-layer');
});

test('an altered token is no token', () => {
  const token = seal({ after: 'my-layer' });
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'z', '0', '9', '+', '/'), (at, letter) => {
      const altered = token.slice(0, at) + letter + token.slice(at + 1);
      expect(unseal(altered)).toEqual(altered === token ? { after: 'my-layer' } : undefined);
    }),
    { seed: 2 },
  );
});

test.each(['', 'garbage', 'AAAA', `${seal(1)}AAAA`, seal(1).slice(4), seal(1).toLowerCase()])(
  'other texts are no tokens: %s',
  (text) => expect(unseal(text)).toBeUndefined(),
);
