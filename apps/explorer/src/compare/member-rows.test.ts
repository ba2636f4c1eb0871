import { expect, test } from 'vitest';
import { memberRows, type ToldVersion } from './member-rows.ts';

const told = (more: Partial<ToldVersion['version']>, policy: ToldVersion['policy'] = null): ToldVersion => ({
  version: { $metadata: {}, Version: 1, Content: { CodeSize: 2012, CodeSha256: 'a' }, ...more },
  policy,
});

/** A policy that shares with accounts. */
const sharedWith = (...accounts: readonly string[]): string =>
  JSON.stringify({
    Statement: accounts.map((account) => ({
      Sid: account,
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${account}:root` },
    })),
  });

const differing = (before: ToldVersion, after: ToldVersion): readonly string[] =>
  memberRows(before, after).flatMap(({ name, differs }) => (differs ? [name] : []));

test('what rounding or counting would hide differs all the same', () => {
  const size = told({ Content: { CodeSize: 2013, CodeSha256: 'b' } });
  expect(differing(told({}), size)).toEqual(['Size', 'SHA-256']);
  const [one, other] = [sharedWith('111122223333', '444455556666'), sharedWith('111122223333', '777788889999')];
  expect(differing(told({}, one), told({}, other))).toEqual(['Who may use it']);
});

test('the order of lists and statements is no difference', () => {
  const [one, other] = [sharedWith('111122223333', '444455556666'), sharedWith('444455556666', '111122223333')];
  const before = told({ CompatibleRuntimes: ['nodejs22.x', 'nodejs24.x'] }, one);
  expect(differing(before, told({ CompatibleRuntimes: ['nodejs24.x', 'nodejs22.x'] }, other))).toEqual([]);
});

test('who may use somebody else’s version is not told, which is no difference', () => {
  const row = memberRows(told({}), { ...told({}), policy: undefined }).find(({ name }) => name === 'Who may use it');
  expect(row).toEqual({ name: 'Who may use it', before: 'private', after: 'not told', differs: false });
});
