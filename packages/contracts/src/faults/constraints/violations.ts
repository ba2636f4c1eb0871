import type { Constraint, IntegerConstraint, ListConstraint, StringConstraint } from '@org/layers-model';
import type { Given } from './bounds.ts';
import { type Member, printedName } from './members.ts';

/** One item of a report: what is wrong with a member. */
export interface Violation {
  /** The member, as it is printed. */
  readonly at: string;
  /** Its value as it is printed, in quotes. */
  readonly value: string;
  /** The constraint; patterns and sets are left out, which have laws of their own. */
  readonly constraint: string;
}

/** Leaves printed patterns and sets out of a text. */
export const withoutSets = (text: string): string => text.replace(/(pattern: |value set: \[).*$/s, '$1…');

/** What a value breaks, in AWS's words (LocalStack snapshots, 2025-11-25 and 2026-01-12; numbers: Floci, 2026-08-31). */
export function violationsOf({ name, constraint }: Member, value: Given): readonly Violation[] {
  const printed = typeof value === 'object' ? `[${value.join(', ')}]` : String(value);
  return broken(constraint, value).map((text) => ({ at: printedName(name), value: `'${printed}'`, constraint: text }));
}

const SET = 'Member must satisfy enum value set: […';
const length = (bound: string, size: number): string => `Member must have length ${bound} than or equal to ${size}`;
const number = (bound: string, size: number): string => `Member must have value ${bound} than or equal to ${size}`;

function broken(constraint: Constraint, value: Given): readonly string[] {
  if (constraint.kind === 'string') return brokenByText(constraint, String(value));
  if (constraint.kind === 'integer') return brokenByNumber(constraint, Number(value));
  if (constraint.kind === 'list') return brokenByList(constraint, value as readonly string[]);
  return constraint.kind === 'enum' && isUnknown(String(value)) ? [SET] : [];
}

function brokenByText({ minLength = 0, maxLength = Infinity, pattern = '[^]*' }: StringConstraint, text: string) {
  return chosen([
    [text.length > maxLength, length('less', maxLength)],
    [text.length < minLength, length('greater', minLength)],
    // A pattern has to match the whole value.
    [!new RegExp(`^(${pattern})$`).test(text), 'Member must satisfy regular expression pattern: …'],
  ]);
}

const brokenByNumber = ({ minimum = -Infinity, maximum = Infinity }: IntegerConstraint, value: number) =>
  chosen([
    [value > maximum, number('less', maximum)],
    [value < minimum, number('greater', minimum)],
  ]);

/** Architectures in a list have two constraints, which are wrapped; runtimes have one, which is not (2026-01-12). */
function brokenByList({ items, maxItems = Infinity }: ListConstraint, list: readonly string[]) {
  const isWrapped = items.kind === 'enum' && items.set === 'Architecture';
  return chosen([
    [list.length > maxItems, length('less', maxItems)],
    [list.some(isUnknown), isWrapped ? `Member must satisfy constraint: [${SET}` : SET],
  ]);
}

const chosen = (texts: readonly (readonly [isBroken: boolean, text: string])[]): readonly string[] =>
  texts.flatMap(([isBroken, text]) => (isBroken ? [text] : []));

/** The names of `bounds.ts` that were in no set, at any date. */
const isUnknown = (name: string): boolean => ['nope', 'python9.9', 'mips', 'MOVE'].includes(name);
