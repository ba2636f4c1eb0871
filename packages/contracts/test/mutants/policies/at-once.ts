import { isAdd, type Mutant } from '../mutant.ts';
import {
  aside,
  type Bug,
  conflict,
  policyOf,
  revisionIn,
  sidOf,
  success,
  under,
  versionPath,
} from './around-policies.ts';

/** Turns of the loop after which nobody else is to be expected. */
const PATIENCE = 5000;

/** Lets two that are about one thing go on together, where a second one comes: what both have read is then as old. Answers whether one came. */
function meetings(): (about: string) => Promise<boolean> {
  const waiting = new Set<string>();
  return async (about) => {
    // The second one takes the first one's name off, which is what that waits for.
    if (waiting.delete(about)) return true;
    waiting.add(about);
    for (let turn = 0; turn < PATIENCE && waiting.has(about); turn += 1)
      await new Promise<void>((resolve) => void setImmediate(resolve));
    return !waiting.delete(about);
  };
}

/** A bug of an add that goes on with what it has read when others may have written. */
const adding =
  (add: (meet: () => Promise<boolean>) => Bug): Mutant['around'] =>
  (fake) => {
    const meet = meetings();
    return async (request) =>
      isAdd(request)
        ? await add(async () => await meet(versionPath(request)))(request, fake.fetch)
        : await fake.fetch(request);
  };

/** Refuses adds that are about one thing where another such is under way: each is told of the other. */
const refusingEachOther =
  (aboutOf: (request: Request) => Promise<string | undefined>): Mutant['around'] =>
  (fake) => {
    const meet = meetings();
    return async (request) => {
      const about = isAdd(request) ? await aboutOf(request) : undefined;
      return about !== undefined && (await meet(about))
        ? conflict('The policy is being changed.')
        : await fake.fetch(request);
    };
  };

/** Bugs of grants that come at once. */
export const atOnce: readonly Mutant[] = [
  {
    name: 'an-add-writes-the-policy-it-read-and-one-statement',
    breaks: 'policies/distinct-adds-at-once',
    around: adding((meet) => async (request, fetch) => {
      const read = (await policyOf(request, fetch)).statements.map(({ Sid }) => Sid);
      await meet();
      const answer = await fetch(request.clone());
      if (!answer.ok) return answer;
      const written = new Set([...read, await sidOf(request)]);
      for (const { Sid } of (await policyOf(request, fetch)).statements)
        if (!written.has(Sid)) await fetch(aside(request, `${versionPath(request)}/policy/${Sid}`, 'DELETE'));
      return answer;
    }),
  },
  {
    name: 'an-add-looks-for-its-id-before-others-have-written',
    breaks: 'policies/never-both-of-one-id',
    around: adding((meet) => async (request, fetch) => {
      const sid = await sidOf(request);
      const wasThere = (await policyOf(request, fetch)).statements.some(({ Sid }) => Sid === sid);
      await meet();
      const answer = await fetch(request.clone());
      if (answer.status !== 409 || wasThere) return answer;
      const { statements, revision } = await policyOf(request, fetch);
      const Statement = JSON.stringify(statements.find(({ Sid }) => Sid === sid));
      return success(201, { Statement, RevisionId: revision });
    }),
  },
  {
    name: 'an-add-compares-revisions-before-others-have-written',
    breaks: 'policies/never-both-under-one-revision',
    around: adding((meet) => async (request, fetch) => {
      const revision = revisionIn(request);
      if (revision === null || (await policyOf(request, fetch)).revision !== revision) return await fetch(request);
      await meet();
      return await fetch(under(undefined, request));
    }),
  },
  {
    name: 'adds-of-one-id-refuse-each-other',
    breaks: 'policies/adds-of-one-id-at-once',
    around: refusingEachOther(async (request) => `${versionPath(request)} ${await sidOf(request)}`),
  },
  {
    name: 'adds-under-one-revision-refuse-each-other',
    breaks: 'policies/adds-under-one-revision-at-once',
    around: refusingEachOther(async (request) => revisionIn(request) ?? undefined),
  },
];
