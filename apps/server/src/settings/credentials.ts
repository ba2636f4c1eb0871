import { checkedSecret } from './checked.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './usage-error.ts';

/** What callers sign with when nothing else is said; the server's first line shows it. */
const TEST: readonly (readonly [string, string])[] = [['test', 'test']];

/**
 * The secret access keys by access key id.
 *
 * @throws UsageError for a pair that is none, and where nobody would look at it.
 */
export function readCredentials({ credential = [], signatures }: Flags): ReadonlyMap<string, string> {
  if (credential.length > 0 && signatures !== 'verified')
    throw new UsageError('--credential is of use with --signatures verified alone: give both or neither.');
  const pairs = credential.map(readPair);
  return new Map(pairs.length === 0 ? TEST : pairs);
}

function readPair(text: string): readonly [string, string] {
  // No secret holds a colon of AWS's making, but anything goes here: the first one divides.
  const pair = checkedSecret('--credential', text, (typed) => /^[^:\s/,]+:./.test(typed), 'ID:SECRET');
  const colon = pair.indexOf(':');
  return [pair.slice(0, colon), pair.slice(colon + 1)];
}
