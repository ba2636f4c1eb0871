import { isAdd, isRemove, jsonOf, withText, type Mutant } from '../mutant.ts';
import { type Bug, asOwner, aside, bug, callerOf, policyOf, versionPath } from './around-policies.ts';
import { isForeign, meant, ownerOf } from './foreign-gets.ts';

/** The statements of the version that a request of whomever is for. */
async function grantsOf(request: Request, fetch: Parameters<Bug>[1]): Promise<any[]> {
  const { layer, number } = meant(request);
  const path = `/2018-10-31/layers/${encodeURIComponent(layer)}/versions/${number}`;
  return (await policyOf(asOwner(aside(request, path)), fetch)).statements;
}

/** A version that is denied is open all the same. */
const openIf = (rule: (grants: any[]) => boolean): Mutant['around'] =>
  bug(async (request, fetch) => {
    const answer = await fetch(request.clone());
    if (answer.status !== 403 || !isForeign(request)) return answer;
    return rule(await grantsOf(request, fetch)) ? await fetch(asOwner(request)) : answer;
  });

/** A version that is granted is denied all the same: as one that nobody has. */
const closedIf = (rule: (grants: any[], caller: string) => boolean): Mutant['around'] =>
  bug(async (request, fetch) => {
    const answer = await fetch(request.clone());
    if (!answer.ok || !isForeign(request)) return answer;
    if (!rule(await grantsOf(request, fetch), callerOf(request))) return answer;
    const arn = `${meant(request).layer}0`;
    return await fetch(aside(request, `/2018-10-31/layers/${encodeURIComponent(arn)}/versions/1`));
  });

/** Bugs of what other accounts may do. */
export const grants: readonly Mutant[] = [
  {
    name: 'a-grant-to-a-root-is-accepted-and-forgotten',
    breaks: 'policies/granted-to-a-root',
    around: bug(async (request, fetch) => {
      const { Principal, StatementId } = isAdd(request) ? await jsonOf(request) : {};
      const answer = await fetch(request.clone());
      if (!answer.ok || !String(Principal).startsWith('arn:')) return answer;
      const { url, headers } = request;
      await fetch(new Request(`${url}/${StatementId}`, { method: 'DELETE', headers }));
      return answer;
    }),
  },
  {
    name: 'another-account-is-shown-its-own-account-in-arns',
    breaks: 'policies/granted-to-everybody',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      if (!answer.ok || !isForeign(request)) return answer;
      const body = await jsonOf(answer);
      body.LayerVersionArn = body.LayerVersionArn.replace(ownerOf(request), callerOf(request));
      return withText(answer, JSON.stringify(body));
    }),
  },
  {
    name: 'everybody-is-nobody',
    breaks: 'policies/granted-to-everybody',
    around: closedIf((statements) => statements.every(({ Principal, Condition }) => Principal === '*' && !Condition)),
  },
  {
    name: 'the-root-of-an-account-is-not-the-account',
    breaks: 'policies/granted-to-an-account',
    around: closedIf(
      (statements, caller) => !statements.some(({ Principal }) => Principal === '*' || Principal === caller),
    ),
  },
  {
    name: 'a-version-without-a-policy-is-open',
    breaks: 'policies/private',
    around: openIf((statements) => statements.length === 0),
  },
  {
    name: 'a-grant-to-any-account-opens-a-version',
    breaks: 'policies/granted-to-somebody-else',
    around: openIf((statements) => statements.some(({ Principal }) => Principal.AWS !== undefined)),
  },
  {
    name: 'a-grant-on-one-version-opens-every-version',
    breaks: 'policies/grant-is-of-one-version',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request.clone());
      if (answer.status !== 403 || !isForeign(request)) return answer;
      const path = `/2018-10-31/layers/${encodeURIComponent(meant(request).layer)}/versions/1`;
      const first = await fetch(aside(request, path));
      return first.ok ? await fetch(asOwner(request)) : answer;
    }),
  },
  {
    name: 'only-the-first-statement-grants',
    breaks: 'policies/any-statement-grants',
    around: closedIf(([{ Principal }], caller) => Principal !== '*' && !JSON.stringify(Principal).includes(caller)),
  },
  {
    name: 'a-grant-that-was-taken-back-still-opens',
    breaks: 'policies/taken-back',
    around: (fake) => {
      const open = new Set<string>();
      return async (request) => {
        const answer = await fake.fetch(request.clone());
        if (isRemove(request) && answer.ok) open.add(versionPath(request).split('/layers/')[1]!);
        if (answer.status !== 403 || !isForeign(request)) return answer;
        const { layer, number } = meant(request);
        return open.has(`${layer.split(':').at(-1)}/versions/${number}`) ? await fake.fetch(asOwner(request)) : answer;
      };
    },
  },
  {
    name: 'no-account-is-in-an-organization',
    breaks: 'policies/granted-to-an-organization',
    around: closedIf((statements) => statements.every(({ Condition }) => Condition !== undefined)),
  },
  {
    name: 'a-grant-to-any-organization-opens-a-version',
    breaks: 'policies/granted-to-another-organization',
    around: openIf((statements) => statements.some(({ Principal, Condition }) => Principal === '*' && Condition)),
  },
];
