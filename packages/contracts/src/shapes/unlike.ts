import type { Members } from './answers.ts';
import { MEMBERS } from './schemas.ts';

/**
 * Where what the SDK made of an answer is not what the answer says, if anywhere. What is null, or not in the model,
 * the SDK may leave out; a name that is the model's but for its letters' case is one that it failed to see.
 */
export function unlike(wire: unknown, sdk: unknown, at = 'the answer'): string | undefined {
  if (wire === null || typeof wire !== 'object') {
    if (wire === sdk || ((wire === null || wire === undefined) && (sdk === null || sdk === undefined)))
      return undefined;
    return `${at} is ${JSON.stringify(wire)} on the wire, and ${JSON.stringify(sdk)} to the SDK`;
  }
  if (sdk === null || typeof sdk !== 'object') return `${at} is on the wire, and ${JSON.stringify(sdk)} to the SDK`;
  const [left, right] = [wire as Members, sdk as Members];
  const names = new Set([...Object.keys(left).filter(isKnown), ...Object.keys(right)]);
  for (const name of names) {
    const wrong = unlike(left[name], right[name], `${at}.${name}`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** Indexes of lists are known. */
const isKnown = (name: string): boolean => /^\d+$/.test(name) || MEMBERS.has(name.toLowerCase());
