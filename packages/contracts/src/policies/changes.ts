import fc from 'fast-check';
import type { Scene } from '../scene.ts';
import type { CallStep, Step } from '../step.ts';
import type { Value } from '../value.ts';
import { add, NO_REVISION, ONE_VERSION, read, remove, revisionOf } from './asks.ts';

/** Something that is done to a policy. */
export interface Change {
  readonly does: 'add' | 'remove';
  readonly sid: string;
  /** Whom it grants. */
  readonly to: 'everybody' | 'an account';
  /** The revision it is done under. */
  readonly under: 'none' | 'the latest' | 'another';
}

const change: fc.Arbitrary<Change> = fc.record({
  does: fc.constantFrom('add', 'add', 'remove'),
  sid: fc.constantFrom('s1', 's2', 's3'),
  to: fc.constantFrom('everybody', 'an account'),
  under: fc.constantFrom('none', 'the latest', 'another'),
});

/** The place of the change with a number, and of the read after it. */
export const placesOf = (at: number): readonly [change: number, read: number] => [2 * at, 2 * at + 1];

/** What the changes are done under, one mistake at a time, and none that nobody knows the answer to. */
export function planOf(changes: readonly Change[]): readonly Change[] {
  let there: readonly string[] = [];
  return changes.map((wish) => {
    // Where there is no policy, what a removal or a revision does is for other laws to say.
    if (there.length === 0) {
      there = [wish.sid];
      return { ...wish, does: 'add', under: 'none' };
    }
    const isThere = there.includes(wish.sid);
    const isRight = isThere === (wish.does === 'remove');
    const one: Change = !isRight && wish.under === 'another' ? { ...wish, under: 'none' } : wish;
    if (isRight && one.under !== 'another')
      there = one.does === 'add' ? [...there, one.sid] : there.filter((sid) => sid !== one.sid);
    return one;
  });
}

function stepOf({ does, sid, to, under }: Change, at: number): CallStep {
  const revision: Value = under === 'the latest' ? revisionOf(placesOf(at - 1)[1]) : NO_REVISION;
  const members = under === 'none' ? {} : { RevisionId: revision };
  return does === 'remove'
    ? remove(sid, members)
    : add(sid, { ...members, Principal: to === 'everybody' ? '*' : { $account: 'owner' } });
}

/** Changes of a policy, which is read after each. */
export const changing: Scene<readonly Change[]> = {
  name: 'policies/changes',
  needs: [],
  population: fc.constant(ONE_VERSION),
  uses: 'own',
  // Long ones as often as short ones: where calls are dear there are few cases, and each is to tell much.
  query: fc.noBias(fc.array(change, { minLength: 1, maxLength: 7, size: 'max' })),
  steps: (changes) => planOf(changes).flatMap((one, at): readonly Step[] => [stepOf(one, at), read()]),
  runs: { cheap: 30, dear: 3 },
};
