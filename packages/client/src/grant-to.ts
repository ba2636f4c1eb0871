import type { Grant } from './policy-summary.ts';

/**
 * To everybody.
 *
 * @public
 */
export const EVERYBODY: Grant = { StatementId: 'public', Principal: '*' };

/**
 * To an account, with a statement id that says so.
 *
 * @param Principal - its number, or the ARN of its root.
 * @public
 */
export const accountGrant = (Principal: string): Grant => ({ StatementId: `account-${idOf(Principal)}`, Principal });

/**
 * To all accounts of an organisation.
 *
 * @param OrganizationId - `o-…`.
 * @public
 */
export const organizationGrant = (OrganizationId: string): Grant => ({
  StatementId: `organization-${OrganizationId}`,
  Principal: '*',
  OrganizationId,
});

/** A statement's id has letters, digits, `-` and `_` (model: `StatementId`). */
const idOf = (principal: string): string => principal.replaceAll(/[^a-zA-Z0-9-_]+/g, '-').slice(0, 80);
