import { Fault } from '../fault.ts';
import { InputError } from '../input-error.ts';
import type { Policy, Statement } from '../policy.ts';
import { listIn, membersIn, printed, textIn } from '../shape.ts';
import { validate } from '../wire/validate.ts';
import type { Surroundings } from './read-seed-version.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Reads the policy of a version; there is none where no statement and no revision is given.
 *
 * @throws InputError when a statement is not one that the API would take.
 */
export function readPolicy(
  where: string,
  version: Readonly<Record<string, unknown>>,
  surroundings: Surroundings,
): Policy | undefined {
  const own = listIn(`${where}.statements`, version['statements'] ?? []).map((statement, index) =>
    readStatement(`${where}.statements[${index}]`, statement, surroundings),
  );
  const statements = [...surroundings.statements, ...own];
  const twice = statements.find(({ Sid }, index) => statements.findIndex((other) => other.Sid === Sid) < index);
  if (twice !== undefined)
    throw new InputError(`${where}.statements`, `the statement id ${printed(twice.Sid)} stands twice`);
  const { RevisionId } = version;
  if (RevisionId === undefined && statements.length === 0) return undefined;
  const made = (): string => surroundings.service.uuid('revision', where, JSON.stringify(statements));
  return {
    statements,
    RevisionId: textIn(`${where}.RevisionId`, RevisionId ?? made(), 'a UUID', (text) => UUID.test(text)),
  };
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
