import { isAccount } from './account.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The account of an access key that is itself an account of twelve digits, as other emulators have it.
 *
 * @public
 */
export const accountAsKey = (accessKeyId: string): string | undefined =>
  isAccount(accessKeyId) ? accessKeyId : undefined;

/**
 * The account of an access key: twelve digits, or the account that AWS encodes in keys such as `AKIA…` and `ASIA…`.
 * Behind the prefix stands base32, of which 40 bits hold it, all but the first: found by Aidan Steele
 * (awsteele.com, 2020-09-26), who left a bit open, and Tal Be'ery ("A short note on AWS KEY ID"). AWS documents none of it.
 *
 * @public
 */
export function accountInKey(accessKeyId: string): string | undefined {
  const encoded = /^A[A-Z]{3}([A-Z2-7]{16})$/.exec(accessKeyId)?.[1];
  if (encoded === undefined) return accountAsKey(accessKeyId);
  // Ten letters of five bits: the first fifty bits, of which the account is the 40 behind the first.
  const bits = encoded
    .slice(0, 10)
    .split('')
    .reduce((sum, letter) => sum * 32n + BigInt(BASE32.indexOf(letter)), 0n);
  const account = ((bits >> 2n) & 0x7f_ff_ff_ff_ff_80n) >> 7n;
  const digits = String(account).padStart(12, '0');
  return isAccount(digits) ? digits : undefined;
}
