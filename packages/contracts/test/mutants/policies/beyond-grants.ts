import { answering, isAdd, isListVersions, isPolicy, jsonOf, type Mutant, withText } from '../mutant.ts';
import { asOwner, bug, callerOf, isChange, policyOf } from './around-policies.ts';
import { isForeign, ownerOf } from './foreign-gets.ts';

/** Bugs of what no grant gives, and of the archive, which it does. */
export const beyondGrants: readonly Mutant[] = [
  {
    name: 'a-policy-can-be-read-by-whom-it-grants',
    breaks: 'policies/policy-is-the-owners',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request.clone());
      return answer.status === 403 &&
        isPolicy(request) &&
        (await policyOf(asOwner(request), fetch)).statements.length > 0
        ? await fetch(asOwner(request))
        : answer;
    }),
  },
  {
    name: 'a-policy-can-be-changed-by-anybody',
    breaks: 'policies/policy-is-the-owners',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request.clone());
      return answer.status === 403 && isAdd(request) ? await fetch(asOwner(request)) : answer;
    }),
  },
  {
    name: 'a-public-layer-is-listed-to-anybody',
    breaks: 'policies/list-is-the-owners',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request.clone());
      return answer.status === 403 && isListVersions(request) ? await fetch(asOwner(request)) : answer;
    }),
  },
  {
    name: 'the-link-of-another-account-leads-to-its-own-archives',
    breaks: 'policies/link-of-a-granted-version',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      if (!answer.ok || !isForeign(request)) return answer;
      const body = await jsonOf(answer);
      body.Content.Location = body.Content.Location.replace(`/${ownerOf(request)}/`, `/${callerOf(request)}/`);
      return withText(answer, JSON.stringify(body));
    }),
  },
  {
    name: 'a-granted-account-gets-no-link',
    breaks: 'policies/link-of-a-granted-version',
    around: answering(
      ({ ok }, request) => ok && isForeign(request),
      (body) => void (body.Content.Location = null),
    ),
  },
  {
    name: 'a-change-of-a-policy-is-denied-after-it-was-made',
    breaks: 'policies/another-changes-nothing',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request.clone());
      if (answer.status === 403 && isChange(request)) await fetch(asOwner(request));
      return answer;
    }),
  },
  {
    name: 'a-denied-policy-is-refused-without-a-reason',
    breaks: 'policies/foreign-layer',
    around: answering(
      ({ status }, request) => status === 403 && isPolicy(request),
      (body) => {
        for (const member of ['Message', 'message'])
          if (member in body) body[member] = body[member].replace(/ because.*/, '');
      },
    ),
  },
];
