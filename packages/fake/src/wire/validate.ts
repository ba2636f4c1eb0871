import {
  type Constraint,
  CONSTRAINTS,
  type IntegerConstraint,
  type ListConstraint,
  type OperationName,
  type Operations,
  type StringConstraint,
  type StructureConstraint,
} from '@org/layers-model';
import { Fault } from '../fault.ts';
import type { Members } from './decode.ts';
import type { Rules } from '../rules.ts';

/**
 * Checks every constraint of every member and reports all violations at once, in the order of the members.
 *
 * @param members - of the types that the request has.
 * @returns the members, now a request.
 * @throws Fault (`ValidationException`).
 */
export function validate<Name extends OperationName>(
  operation: Name,
  members: Members,
  rules: Rules,
): Operations[Name]['request'] {
  if (rules.satisfied.has(members)) return members;
  const violations = inStructure(CONSTRAINTS[operation], members, '', rules);
  const count = violations.length;
  if (count === 0 && Object.isFrozen(members)) rules.satisfied.add(members);
  if (count === 0) return members;
  const head = `${count} validation ${count === 1 ? 'error' : 'errors'} detected`;
  throw new Fault('ValidationException', `${head}: ${violations.join('; ')}`);
}

/** `Value 'x' at 'member' failed to satisfy constraint: …` (recorded 2026-01-12). */
function violation(value: unknown, path: string, constraint: string): string {
  const printed = Array.isArray(value) ? `[${value.map(String).join(', ')}]` : String(value);
  const quoted = value === undefined ? 'null' : `'${printed}'`;
  return `Value ${quoted} at '${path}' failed to satisfy constraint: ${constraint}`;
}

const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

function inStructure(structure: StructureConstraint, value: Members, path: string, rules: Rules): readonly string[] {
  const violations: string[] = [];
  for (const name in structure.members) {
    const constraint = structure.members[name]!;
    const member = value[name];
    const at = (): string => path + lowerFirst(name);
    if (member === undefined) {
      if (structure.required.includes(name)) violations.push(violation(undefined, at(), 'Member must not be null'));
    } else if (constraint.kind === 'structure')
      violations.push(...inStructure(constraint, member as Members, `${at()}.`, rules));
    else for (const text of failed(constraint, member, rules)) violations.push(violation(member, at(), text));
  }
  return violations;
}

/** What a value fails to satisfy. */
function failed(constraint: Exclude<Constraint, StructureConstraint>, value: unknown, rules: Rules): readonly string[] {
  switch (constraint.kind) {
    case 'string':
      return failedByText(constraint, value as string, rules);
    case 'integer':
      return failedByNumber(constraint, value as number);
    case 'list':
      return failedByList(constraint, value as readonly unknown[], rules);
    case 'enum': {
      const { accepted, refusal } = rules.enums.single[constraint.set];
      return accepted.has(value as string) ? [] : [refusal];
    }
    default:
      return [];
  }
}

function failedByText(
  { minLength = 0, maxLength = Infinity, pattern }: StringConstraint,
  text: string,
  rules: Rules,
): readonly string[] {
  const texts: string[] = [];
  if (text.length > maxLength) texts.push(`Member must have length less than or equal to ${maxLength}`);
  if (text.length < minLength) texts.push(`Member must have length greater than or equal to ${minLength}`);
  const printed = pattern === undefined ? undefined : rules.pattern(pattern);
  if (printed?.regex.test(text) === false)
    texts.push(`Member must satisfy regular expression pattern: ${printed.text}`);
  return texts;
}

function failedByNumber(
  { minimum = -Infinity, maximum = Infinity }: IntegerConstraint,
  value: number,
): readonly string[] {
  if (value < minimum) return [`Member must have value greater than or equal to ${minimum}`];
  return value > maximum ? [`Member must have value less than or equal to ${maximum}`] : [];
}

function failedByList(
  { items, maxItems = Infinity }: ListConstraint,
  value: readonly unknown[],
  { enums }: Rules,
): readonly string[] {
  const tooLong = value.length > maxItems ? [`Member must have length less than or equal to ${maxItems}`] : [];
  if (items.kind !== 'enum') return tooLong;
  const { accepted, refusal } = enums.listed[items.set];
  return value.every((item) => accepted.has(item as string)) ? tooLong : [...tooLong, refusal];
}
