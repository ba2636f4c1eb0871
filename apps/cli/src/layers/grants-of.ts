import type { PolicySummary } from '@org/layers-client';

/** What AddLayerVersionPermission is told of somebody. */
export interface Grant {
  readonly StatementId: string;
  readonly Principal: string;
  readonly OrganizationId?: string;
}

/** The grants that make a policy that comes to the same. */
export const grantsOf = ({ isPublic, accounts, organizations }: PolicySummary): readonly Grant[] => [
  ...(isPublic ? [everybody] : []),
  ...accounts.map(account),
  ...organizations.map(organization),
];

export const everybody: Grant = { StatementId: 'public', Principal: '*' };

export const account = (Principal: string): Grant => ({ StatementId: `account-${idOf(Principal)}`, Principal });

export const organization = (OrganizationId: string): Grant => ({
  StatementId: `organization-${OrganizationId}`,
  Principal: '*',
  OrganizationId,
});

/** A statement's id has letters, digits, `-` and `_` (model: `StatementId`). */
const idOf = (principal: string): string => principal.replaceAll(/[^a-zA-Z0-9-_]+/g, '-').slice(0, 80);
