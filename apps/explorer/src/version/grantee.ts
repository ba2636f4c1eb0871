import { accountGrant, EVERYBODY, type Grant, organizationGrant, summarizePolicy } from '@org/layers-client';

/** With whom a version can be shared, and how they are named. */
export const KINDS = {
  account: {
    title: 'An account',
    label: "Twelve digits, or the ARN of the account's root",
    form: /^(\d{12}|arn:[\w-]+:iam::\d{12}:root)$/,
    expected: 'an account has twelve digits, and the ARN of its root is like arn:aws:iam::111122223333:root',
    grant: accountGrant,
  },
  organization: {
    title: 'An organisation',
    label: 'Id of the organisation: o-…',
    form: /^o-[a-z0-9]{10,32}$/,
    expected: 'an id is o- and 10 to 32 small letters and digits, like o-a1b2c3d4e5',
    grant: organizationGrant,
  },
  everybody: { title: 'Everybody', label: '', form: /^/, expected: '', grant: () => EVERYBODY },
} as const;

/** One of them. */
export type Kind = keyof typeof KINDS;

/**
 * What is granted; `undefined` as long as nobody is named.
 *
 * @param policy - of the version so far, whose ids of statements are taken.
 */
export function grantFor(kind: Kind, id: string, policy: string | null): Grant | undefined {
  const { form, grant } = KINDS[kind];
  if (!form.test(id)) return undefined;
  const taken = policy === null ? [] : summarizePolicy(policy).statements;
  const granted = grant(id);
  return { ...granted, StatementId: freeId(granted.StatementId, taken) };
}

/** An id that no statement has: whoever wrote the others may have called them anything. */
function freeId(wanted: string, taken: readonly string[]): string {
  const others = Array.from(taken, (_, index) => `${wanted}-${index + 2}`);
  return [wanted, ...others].find((id) => !taken.includes(id)) ?? wanted;
}

/** Whom a grant is for, in words. */
export const wordsOfGrant = ({ Principal, OrganizationId }: Grant): string => {
  if (OrganizationId !== undefined) return `organisation ${OrganizationId}`;
  return Principal === '*' ? 'everybody' : `account ${Principal}`;
};
