import { answering, isAdd, isPolicy, isRemove, jsonOf, type Mutant, withText } from '../mutant.ts';
import { bug, invalid, revisionIn, success, under, writing } from './around-policies.ts';

const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Bugs of what is answered and shown. */
export const forms: readonly Mutant[] = [
  {
    name: 'a-statement-has-blanks-after-its-colons',
    breaks: 'policies/statement',
    around: answering(
      (answer, request) => answer.ok && isAdd(request),
      (body) => void (body.Statement = body.Statement.replaceAll('":', '": ')),
    ),
  },
  {
    name: 'an-add-answers-200',
    breaks: 'policies/statement',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      return answer.status === 201 && isAdd(request) ? success(200, await jsonOf(answer)) : answer;
    }),
  },
  {
    name: 'a-revision-is-written-without-dashes',
    breaks: 'policies/revision-is-a-uuid',
    around: bug(async (request, fetch) => {
      const revision = revisionIn(request);
      const answer = await fetch(revision === null ? request : under(dashed(revision), request));
      if (!answer.ok || !(isAdd(request) || isPolicy(request))) return answer;
      const body = await jsonOf(answer);
      return withText(answer, JSON.stringify({ ...body, RevisionId: body.RevisionId.replaceAll('-', '') }));
    }),
  },
  {
    name: 'a-policy-has-blanks-after-its-colons',
    breaks: 'policies/policy',
    around: answering(
      (answer, request) => answer.ok && isPolicy(request),
      (body) => void (body.Policy = body.Policy.replaceAll('":', '": ')),
    ),
  },
  {
    name: 'a-policy-has-an-id-of-its-own',
    breaks: 'policies/policy',
    around: answering(
      (answer, request) => answer.ok && isPolicy(request),
      (body) => void (body.Policy = body.Policy.replace('"default"', `"${body.RevisionId}"`)),
    ),
  },
  {
    name: 'a-policy-that-is-read-has-a-revision-of-its-own',
    breaks: 'policies/revision-of-the-policy',
    around: (fake) => {
      const real = new Map<string, string>();
      return async (request) => {
        const answer = await fake.fetch(
          under(real.get(revisionIn(request) ?? '') ?? revisionIn(request) ?? undefined, request),
        );
        if (!answer.ok || !isPolicy(request)) return answer;
        const body = await jsonOf(answer);
        const shown = `ffffffff${body.RevisionId.slice(8)}`;
        real.set(shown, body.RevisionId);
        return withText(answer, JSON.stringify({ ...body, RevisionId: shown }));
      };
    },
  },
  {
    name: 'an-account-is-a-principal-as-it-was-given',
    breaks: 'policies/account-principal',
    around: writing((text) => text.replaceAll(/\{"AWS":"arn:aws:iam::(\d+):root"\}/g, '"$1"')),
  },
  {
    name: 'an-organization-is-a-member-of-the-statement',
    breaks: 'policies/organization-condition',
    around: writing((text) =>
      text.replaceAll(/"Condition":\{"StringEquals":\{"aws:PrincipalOrgID":("[^"]+")\}\}/g, '"PrincipalOrgID":$1'),
    ),
  },
  {
    name: 'an-organization-comes-first-in-its-statement',
    breaks: 'policies/organization-condition',
    around: writing((text) => text.replaceAll(/\{("Sid".*?),("Condition":\{.*?\}\})\}/g, '{$2,$1}')),
  },
  {
    name: 'an-organization-needs-everybody-as-its-principal',
    breaks: 'policies/organization-with-account',
    around: bug(async (request, fetch) => {
      const { Principal, OrganizationId } = isAdd(request) ? await jsonOf(request) : ({} as any);
      return OrganizationId !== undefined && Principal !== '*'
        ? invalid('The principal must be * when an organization id is provided.')
        : await fetch(request);
    }),
  },
  {
    name: 'a-principal-is-digits-or-everybody',
    breaks: 'policies/root-arn-principal',
    around: bug(async (request, fetch) =>
      isAdd(request) && (await jsonOf(request)).Principal.startsWith('arn:')
        ? invalid('The provided principal was invalid. Please check the principal and try again.')
        : await fetch(request),
    ),
  },
  {
    name: 'a-removal-answers-200-and-an-empty-object',
    breaks: 'policies/removal',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      return answer.ok && isRemove(request) ? success(200, {}) : answer;
    }),
  },
];
