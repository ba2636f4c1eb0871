import type { Grant } from '@org/layers-client';

/** Everybody. */
export const everybody: Grant = { StatementId: 'public', Principal: '*' };

/** An account, by its number or the ARN of its root. */
export const account = (Principal: string): Grant => ({ StatementId: `account-${idOf(Principal)}`, Principal });

/** All accounts of an organisation. */
export const organization = (OrganizationId: string): Grant => ({
  StatementId: `organization-${OrganizationId}`,
  Principal: '*',
  OrganizationId,
});

/** A statement's id has letters, digits, `-` and `_` (model: `StatementId`). */
const idOf = (principal: string): string => principal.replaceAll(/[^a-zA-Z0-9-_]+/g, '-').slice(0, 80);
