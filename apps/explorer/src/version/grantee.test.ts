import { expect, test } from 'vitest';
import { grantFor, wordsOfGrant } from './grantee.ts';

const policyOf = (...ids: readonly string[]): string =>
  JSON.stringify({ Statement: ids.map((Sid) => ({ Sid, Effect: 'Allow', Principal: { AWS: '444455556666' } })) });

test.each([
  ['account', '111122223333', 'account 111122223333'],
  ['organization', 'o-a1b2c3d4e5', 'organisation o-a1b2c3d4e5'],
  ['everybody', '', 'everybody'],
] as const)('%s %s is named', (kind, id, words) => {
  expect(wordsOfGrant(grantFor(kind, id, null)!)).toBe(words);
});

test.each([
  ['account', ''],
  ['account', '11112222333'],
  ['account', 'o-a1b2c3d4e5'],
  ['organization', 'o-a1b2'],
  ['organization', '111122223333'],
] as const)('%s %j is nobody', (kind, id) => {
  expect(grantFor(kind, id, null)).toBeUndefined();
});

test('a statement gets an id that no other has', () => {
  const idAmong = (...ids: readonly string[]) => grantFor('everybody', '', policyOf(...ids))?.StatementId;
  expect(idAmong('mine')).toBe('public');
  expect(idAmong('public')).toBe('public-2');
  expect(idAmong('public', 'public-2', 'public-4')).toBe('public-3');
});
