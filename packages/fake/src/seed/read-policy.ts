import type { Service } from '../context.ts';
import { Fault } from '../fault.ts';
import { InputError } from '../input-error.ts';
import { LARGEST_POLICY, type Policy, sizeOf, type Statement } from '../policy.ts';
import { listIn, membersIn, printed, textIn } from '../shape.ts';
import { validate } from '../wire/validate.ts';
import type { Surroundings } from './read-seed-version.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Bytes that a statement has in a policy beside what it says itself, and more: effect, action, the ARN of the version. */
const AROUND = 1000;

/** The policy of a seeded version; its revision is made where it is put, when none is given. */
export type SeedPolicy = Omit<Policy, 'RevisionId'> & Partial<Policy>;

/**
 * Reads the policy of a version; there is none where no statement and no revision is given.
 *
 * @throws InputError when a statement is not one that the API would take.
 */
export function readPolicy(
  where: string,
  version: Readonly<Record<string, unknown>>,
  surroundings: Surroundings,
): SeedPolicy | undefined {
  const own = listIn(`${where}.statements`, version['statements'] ?? []).map((statement, index) =>
    readStatement(`${where}.statements[${index}]`, statement, surroundings),
  );
  const statements = [...surroundings.statements, ...own];
  const twice = statements.find(({ Sid }, index) => statements.findIndex((other) => other.Sid === Sid) < index);
  if (twice !== undefined)
    throw new InputError(`${where}.statements`, `the statement id ${printed(twice.Sid)} stands twice`);
  const { RevisionId } = version;
  if (RevisionId === undefined && statements.length === 0) return undefined;
  if (RevisionId === undefined) return { statements };
  return {
    statements,
    RevisionId: textIn(`${where}.RevisionId`, RevisionId, 'a UUID', (text) => UUID.test(text)),
  };
}

/**
 * The policy of a version in its place.
 *
 * @param arn - of the version.
 * @throws InputError when it is larger than a policy may be.
 */
export function placePolicy(
  where: string,
  { statements, RevisionId }: SeedPolicy,
  arn: string,
  { uuid }: Service,
): Policy {
  const text = JSON.stringify(statements);
  // To write a policy takes longer than all the rest; hardly any is near to what it may be.
  const size = text.length + statements.length * AROUND > LARGEST_POLICY ? sizeOf(statements, arn) : 0;
  if (size > LARGEST_POLICY)
    throw new InputError(`${where}.statements`, `expected a policy of at most ${LARGEST_POLICY} bytes, got ${size}`);
  return { statements, RevisionId: RevisionId ?? uuid('revision', arn, text) };
}

function readStatement(where: string, value: unknown, { LayerName, service }: Surroundings): Statement {
  const { Sid, Principal, OrganizationId } = membersIn(where, value, ['Sid', 'Principal', 'OrganizationId']);
  const organization =
    OrganizationId === undefined ? {} : { OrganizationId: textIn(`${where}.OrganizationId`, OrganizationId) };
  const statement = {
    Sid: textIn(`${where}.Sid`, Sid),
    Principal: textIn(`${where}.Principal`, Principal),
    ...organization,
  };
  const asked = { LayerName, VersionNumber: 1, StatementId: statement.Sid, Action: 'lambda:GetLayerVersion' };
  try {
    validate('AddLayerVersionPermission', { ...asked, Principal: statement.Principal, ...organization }, service.rules);
  } catch (cause) {
    throw cause instanceof Fault ? new InputError(where, cause.message) : cause;
  }
  return statement;
}
