/**
 * Organisations of AWS, each with the accounts in it: `{ 'o-t194hfs8cz': ['111122223333'] }`.
 *
 * @public
 */
export type Organizations = Readonly<Record<string, readonly string[]>>;

/** The organisation that an account is in; an account is in one at the most. */
export const organizationOf = (account: string, organizations: Organizations): string | undefined =>
  Object.keys(organizations).find((id) => organizations[id]!.includes(account));
