import {
  type Constraint,
  CONSTRAINTS,
  type Edition,
  type EnumConstraint,
  type IntegerConstraint,
  type ListConstraint,
  type OperationName,
  type Operations,
  type StringConstraint,
  type StructureConstraint,
} from '@org/layers-model';
import { Fault } from '../fault.ts';
import type { Members } from './decode.ts';
import { enumSet } from './enum-sets.ts';

type Scalar = Exclude<Constraint, StructureConstraint | ListConstraint>;

/**
 * Checks every constraint of every member and reports all violations at once, in the order of the members.
 *
 * @returns the members, now a request.
 * @throws Fault (`ValidationException`).
 */
export function validate<Name extends OperationName>(
  operation: Name,
  members: Members,
  edition: Edition,
): Operations[Name]['request'] {
  const violations = inStructure(CONSTRAINTS[operation], members, '', edition);
  const count = violations.length;
  if (count === 0) return members;
  const head = `${count} validation ${count === 1 ? 'error' : 'errors'} detected`;
  throw new Fault('ValidationException', `${head}: ${violations.join('; ')}`);
}

/** `Value 'x' at 'member' failed to satisfy constraint: …` (recorded 2026-01-12). */
function violation(value: unknown, path: string, constraint: string): string {
  const printed = Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
  const quoted = value === undefined ? 'null' : `'${printed}'`;
  return `Value ${quoted} at '${path}' failed to satisfy constraint: ${constraint}`;
}

const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

function inStructure(
  structure: StructureConstraint,
  value: Members,
  path: string,
  edition: Edition,
): readonly string[] {
  return Object.entries(structure.members).flatMap(([name, constraint]) => {
    const at = path + lowerFirst(name);
    const member = value[name];
    if (member !== undefined) return inMember(constraint, member, at, edition);
    return structure.required.includes(name) ? [violation(undefined, at, 'Member must not be null')] : [];
  });
}

function inMember(constraint: Constraint, value: unknown, path: string, edition: Edition): readonly string[] {
  if (constraint.kind === 'structure') return inStructure(constraint, value as Members, `${path}.`, edition);
  const failed =
    constraint.kind === 'list'
      ? failedByList(constraint, value as readonly unknown[], edition)
      : failedByScalar(constraint, value, edition);
  return failed.map((text) => violation(value, path, text));
}

function failedByScalar(constraint: Scalar, value: unknown, edition: Edition): readonly string[] {
  if (constraint.kind === 'string') return failedByText(constraint, value as string);
  if (constraint.kind === 'integer') return failedByNumber(constraint, value as number);
  if (constraint.kind === 'blob' || enumSet(constraint, edition, false).accepted.has(value as string)) return [];
  return [enumText(constraint, edition, false)];
}

function failedByNumber(
  { minimum = -Infinity, maximum = Infinity }: IntegerConstraint,
  value: number,
): readonly string[] {
  if (value < minimum) return [`Member must have value greater than or equal to ${minimum}`];
  return value > maximum ? [`Member must have value less than or equal to ${maximum}`] : [];
}

function failedByText(
  { minLength = 0, maxLength = Infinity, pattern }: StringConstraint,
  text: string,
): readonly string[] {
  const failed: string[] = [];
  if (text.length > maxLength) failed.push(`Member must have length less than or equal to ${maxLength}`);
  if (text.length < minLength) failed.push(`Member must have length greater than or equal to ${minLength}`);
  if (pattern !== undefined && !wholly(pattern).test(text))
    failed.push(`Member must satisfy regular expression pattern: ${pattern}`);
  return failed;
}

function failedByList(
  { items, maxItems = Infinity }: ListConstraint,
  value: readonly unknown[],
  edition: Edition,
): readonly string[] {
  const tooLong = value.length > maxItems ? [`Member must have length less than or equal to ${maxItems}`] : [];
  if (items.kind !== 'enum') return tooLong;
  const { accepted } = enumSet(items, edition, true);
  const fits = value.every((item) => accepted.has(item as string));
  return fits ? tooLong : [...tooLong, enumText(items, edition, true)];
}

function enumText(constraint: EnumConstraint, edition: Edition, listed: boolean): string {
  const text = `Member must satisfy enum value set: [${enumSet(constraint, edition, listed).printed.join(', ')}]`;
  // Publish names two constraints for an architecture, one for a runtime (recorded since 2025-11-06).
  const wrapped = listed && constraint.set === 'Architecture' && edition >= '2025-11-06';
  return wrapped ? `Member must satisfy constraint: [${text}, Member must not be null]` : text;
}

const patterns = new Map<string, RegExp>();

/** AWS's patterns match whole values. */
function wholly(pattern: string): RegExp {
  const found = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u');
  patterns.set(pattern, found);
  return found;
}
