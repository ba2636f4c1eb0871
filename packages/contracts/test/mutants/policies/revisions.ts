import { isAdd, isPolicy, isRemove, jsonOf, type Mutant, withText } from '../mutant.ts';
import {
  bug,
  conflict,
  isAboutPolicy,
  isChange,
  notFound,
  policyOf,
  revisionIn,
  sidOf,
  stale,
  under,
} from './around-policies.ts';

/** Bugs of the revisions that changes name and make. */
export const revisions: readonly Mutant[] = [
  {
    name: 'a-removal-leaves-the-revision-as-it-was',
    breaks: 'policies/revision-changes',
    around: (fake) => {
      const shown = new Map<string, string>();
      const latest = new Map<string, string>();
      const show = (real: string): string => {
        latest.set(shown.get(real) ?? real, real);
        return shown.get(real) ?? real;
      };
      return async (request) => {
        const revision = revisionIn(request);
        const before = isRemove(request) ? (await policyOf(request, fake.fetch)).revision : undefined;
        const answer = await fake.fetch(under(latest.get(revision ?? '') ?? revision ?? undefined, request));
        if (!answer.ok || !isAboutPolicy(request)) return answer;
        if (isRemove(request)) {
          const after = (await policyOf(request, fake.fetch)).revision;
          if (before !== undefined && after !== undefined) shown.set(after, show(before));
          return answer;
        }
        const body = await jsonOf(answer);
        return withText(answer, JSON.stringify({ ...body, RevisionId: show(body.RevisionId) }));
      };
    },
  },
  {
    name: 'an-add-does-not-look-at-the-revision',
    breaks: 'policies/add-under-wrong-revision',
    around: bug(async (request, fetch) => await fetch(isAdd(request) ? under(undefined, request) : request)),
  },
  {
    name: 'a-removal-does-not-look-at-the-revision',
    breaks: 'policies/remove-under-wrong-revision',
    around: bug(async (request, fetch) => await fetch(isRemove(request) ? under(undefined, request) : request)),
  },
  {
    name: 'a-removal-with-any-revision-is-refused',
    breaks: 'policies/latest-revision',
    around: bug(async (request, fetch) =>
      isRemove(request) && revisionIn(request) !== null ? stale() : await fetch(request),
    ),
  },
  {
    name: 'a-revision-that-was-right-once-is-right',
    breaks: 'policies/outdated-revision',
    around: (fake) => {
      const given = new Set<string | null>();
      return async (request) => {
        const answer = await fake.fetch(given.has(revisionIn(request)) ? under(undefined, request) : request);
        if (answer.ok && (isAdd(request) || isPolicy(request))) given.add((await jsonOf(answer)).RevisionId);
        return answer;
      };
    },
  },
  {
    name: 'a-statement-id-is-looked-at-before-the-revision',
    breaks: 'policies/revision-before-statement',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request.clone());
      if (answer.status !== 412 || !isChange(request)) return answer;
      const sid = await sidOf(request);
      const isThere = (await policyOf(request, fetch)).statements.some(({ Sid }) => Sid === sid);
      if (isAdd(request) && isThere)
        return conflict(
          `The statement id (${sid}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
        );
      return isAdd(request) || isThere ? answer : notFound(`Statement ${sid} is not found in resource policy.`);
    }),
  },
  {
    name: 'an-empty-revision-is-none',
    breaks: 'policies/empty-revision',
    around: bug(
      async (request, fetch) => await fetch(revisionIn(request) === '' ? under(undefined, request) : request),
    ),
  },
  {
    name: 'any-revision-is-right-where-there-is-no-policy',
    breaks: 'policies/revision-without-policy',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request.clone());
      return isAdd(request) && answer.status === 412 && (await policyOf(request, fetch)).revision === undefined
        ? await fetch(under(undefined, request))
        : answer;
    }),
  },
];
