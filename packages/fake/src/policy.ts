import { parseLayerArn, partitionOf } from '@org/layers-model';

/**
 * One statement of a version's policy: who else may get the version.
 *
 * @public
 */
export interface Statement {
  /** Name of the statement, unique in the policy. */
  readonly Sid: string;
  /** `*` for everybody, an account of twelve digits, or the ARN of its root. */
  readonly Principal: string;
  /** Only accounts of this organisation, e.g. `o-t194hfs8cz`. */
  readonly OrganizationId?: string;
}

/**
 * The policy of one version. Every change makes a new one.
 *
 * @public
 */
export interface Policy {
  /** In the order in which they were added. */
  readonly statements: readonly Statement[];
  /** UUID; it stays when the last statement is removed, so that it is never given twice. */
  readonly RevisionId: string;
}

/** A policy has at most this many bytes (quoted by a client of functions). */
export const LARGEST_POLICY = 20_480;

/** Bytes of a policy as AWS writes it. */
export const sizeOf = (statements: readonly Statement[], arn: string): number =>
  new TextEncoder().encode(writePolicy(statements, arn)).length;

/** Who asks for a version. */
export interface Grantee {
  readonly account: string;
  /** The organisation that the account is in. */
  readonly organization?: string;
}

/** Whether a policy lets somebody other than the owner get the version. */
export const grants = (statements: readonly Statement[], { account, organization }: Grantee): boolean =>
  statements.some(
    ({ Principal, OrganizationId }) =>
      (Principal === '*' || Principal === account || Principal.endsWith(`:iam::${account}:root`)) &&
      (OrganizationId === undefined || OrganizationId === organization),
  );

/** A statement as AWS writes it, its members in that order (recorded 2025-11-25; account and organisation documented). */
export function writeStatement({ Sid, Principal, OrganizationId }: Statement, arn: string): object {
  return {
    Sid,
    Effect: 'Allow',
    Principal: Principal === '*' ? Principal : { AWS: rootArn(Principal, arn) },
    Action: 'lambda:GetLayerVersion',
    Resource: arn,
    ...(OrganizationId !== undefined && { Condition: { StringEquals: { 'aws:PrincipalOrgID': OrganizationId } } }),
  };
}

/** A policy as AWS writes it: compact, its members in that order (recorded 2018-12-15 and 2025-11-25). */
export const writePolicy = (statements: readonly Statement[], arn: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Id: 'default',
    Statement: statements.map((statement) => writeStatement(statement, arn)),
  });

/** An account is written as the ARN of its root, in the partition of the layer; an ARN stays as it was given. */
function rootArn(principal: string, layer: string): string {
  if (principal.startsWith('arn:')) return principal;
  return `arn:${partitionOf(parseLayerArn(layer)!.region).id}:iam::${principal}:root`;
}
