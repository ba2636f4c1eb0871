import type { Target } from '@org/layers-contracts';
import { accountInKey } from '@org/layers-fake';
import { say } from '../say.ts';

/**
 * Whether the two callers are two: the same account under two profiles would break laws about strangers. AWS writes
 * the account into its access keys, so that nobody has to be asked.
 *
 * @returns whether the run can go on; it says so where it cannot.
 */
export async function areTwoAccounts({ callers: { owner, other } }: Target): Promise<boolean> {
  if (other === undefined) return true;
  // Where there are no keys the run itself says why.
  const keys = await Promise.all([owner(), other()]).catch(() => []);
  const [first, second] = keys.map(({ accessKeyId }) => accountInKey(accessKeyId) ?? accessKeyId);
  if (first === undefined || first !== second) return true;
  say(`--second-profile must be of another account, and both profiles are of ${first}.`);
  return false;
}
