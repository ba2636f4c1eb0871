import { expect, test } from 'vitest';
import { accountInKey } from './access-key.ts';

const LETTERS = 'QNZGKIQY56JQ7WML';

test.each(['ASIA', 'AKIA', 'ABIA', 'ACCA', 'AROA', 'AIDA'])('a key that begins with %s tells its account', (prefix) => {
  expect(accountInKey(prefix + LETTERS)).toBe('029608264753');
});

test.each<[string, string]>([
  ['too short', `AKIA${LETTERS.slice(1)}`],
  ['too long', `AKIA${LETTERS}A`],
  ['of lower case', `AKIA${LETTERS.toLowerCase()}`],
  ['with a prefix of lower case', `Akia${LETTERS}`],
  ['with a prefix that no key of AWS has', `XKIA${LETTERS}`],
  ['with a digit in its prefix', `AK2A${LETTERS}`],
  ['with a letter before its prefix', `XAKIA${LETTERS}`],
  ['with a line break at its end', `AKIA${LETTERS}\n`],
  ...['0', '1', '8', '9'].map((digit): [string, string] => [
    `with a ${digit}, which base32 has not`,
    `AKIA${digit}${LETTERS.slice(1)}`,
  ]),
  // The ten letters behind the prefix tell the account; the rest must be in order all the same.
  ['with a 0 in what does not tell the account', `AKIA${LETTERS.slice(0, -1)}0`],
])('a key %s tells none', (_case, key) => {
  expect(accountInKey(key)).toBeUndefined();
});

test.each([
  ['AKIAAAAAAAAAAA7WMLAA', '000000000000'],
  ['AKIAORVFFB77QA7WMLAA', '999999999999'],
  ['AKIAORVFFCAAAA7WMLAA', undefined],
])('%s tells %s: an account has twelve digits', (key, account) => {
  expect(accountInKey(key)).toBe(account);
});
