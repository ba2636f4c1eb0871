import { isAdd, isPolicy, isRemove, jsonOf, type Mutant, refusal, withText } from '../mutant.ts';
import { aside, bug, message, notFound, policyOf, sidOf, success, under, versionPath } from './around-policies.ts';

/** Changes the statements that a policy is shown with. */
const showing = (change: (statements: any[]) => any[]) =>
  bug(async (request, fetch) => {
    const answer = await fetch(request);
    if (!answer.ok || !isPolicy(request)) return answer;
    const body = await jsonOf(answer);
    const policy = JSON.parse(body.Policy);
    const Policy = JSON.stringify({ ...policy, Statement: change(policy.Statement) });
    return withText(answer, JSON.stringify({ ...body, Policy }));
  });

/** Bugs of changing policies. */
export const changes: readonly Mutant[] = [
  {
    name: 'a-policy-holds-the-newest-statement-only',
    breaks: 'policies/sequence',
    around: showing((statements) => statements.slice(-1)),
  },
  {
    name: 'a-removal-takes-all-statements',
    breaks: 'policies/sequence',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      if (!answer.ok || !isRemove(request)) return answer;
      for (const { Sid } of (await policyOf(request, fetch)).statements)
        await fetch(aside(request, `${versionPath(request)}/policy/${Sid}`, 'DELETE'));
      return answer;
    }),
  },
  {
    name: 'statements-are-sorted-by-their-ids',
    breaks: 'policies/order-of-statements',
    around: showing((statements) => statements.toSorted((a, b) => (a.Sid < b.Sid ? -1 : 1))),
  },
  {
    name: 'a-statement-that-is-taken-is-written-before-it-is-refused',
    breaks: 'policies/refused-change',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request.clone());
      if (answer.status !== 409 || !isAdd(request)) return answer;
      await fetch(aside(request, `${versionPath(request)}/policy/${await sidOf(request)}`, 'DELETE'));
      await fetch(under(undefined, request));
      return answer;
    }),
  },
  {
    name: 'a-statement-that-is-taken-is-replaced',
    breaks: 'policies/statement-taken',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request.clone());
      if (answer.status !== 409 || !isAdd(request)) return answer;
      await fetch(aside(request, `${versionPath(request)}/policy/${await sidOf(request)}`, 'DELETE'));
      return await fetch(under(undefined, request));
    }),
  },
  {
    name: 'an-unknown-statement-is-removed-without-a-word',
    breaks: 'policies/statement-not-there',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      return isRemove(request) && (await message(answer)).startsWith('Statement ')
        ? new Response(null, { status: 204, headers: { 'content-type': 'application/json' } })
        : answer;
    }),
  },
  {
    name: 'a-missing-policy-is-a-missing-resource',
    breaks: 'policies/no-policy',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      return isPolicy(request) && (await message(answer.clone())).startsWith('No policy')
        ? notFound('The resource you requested does not exist.')
        : answer;
    }),
  },
  {
    name: 'a-removal-without-a-policy-misses-the-policy',
    breaks: 'policies/remove-without-policy',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      return isRemove(request) &&
        (await message(answer.clone())).startsWith('Statement ') &&
        (await policyOf(request, fetch)).revision === undefined
        ? notFound('No policy is associated with the given resource.')
        : answer;
    }),
  },
  {
    name: 'a-policy-that-was-emptied-is-shown-without-statements',
    breaks: 'policies/last-statement-removed',
    around: (fake) => {
      const had = new Set<string>();
      return async (request) => {
        const answer = await fake.fetch(request);
        if (isRemove(request) && answer.ok) had.add(versionPath(request));
        if (!isPolicy(request) || answer.status !== 404 || !had.has(versionPath(request))) return answer;
        const Policy = JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: [] });
        return success(200, { Policy, RevisionId: crypto.randomUUID() });
      };
    },
  },
  {
    name: 'a-policy-that-is-too-large-is-an-invalid-parameter',
    breaks: 'policies/size-limit',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      return answer.headers.get('x-amzn-errortype') === 'PolicyLengthExceededException'
        ? refusal(400, 'InvalidParameterValueException', await jsonOf(answer))
        : answer;
    }),
  },
];
