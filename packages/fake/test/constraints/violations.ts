import type { Constraint, IntegerConstraint, ListConstraint, StringConstraint } from '@org/layers-model';
import { knownIn } from './known-names.ts';

/** Leaves the printed sets out of a text, so that the rest of it can be compared: `recorded-enums.ts` has their order. */
export const withoutSets = (text: string): string => text.replaceAll(/(enum value set: )\[[^\]]*\]/g, '$1[…]');

const SET = 'Member must satisfy enum value set: […]';

/** One item of a report: scalars in quotes, lists whole, what is missing as `null` without quotes (recorded). */
export function item(value: unknown, member: string, constraint: string): string {
  const printed = Array.isArray(value) ? `'[${value.map(String).join(', ')}]'` : `'${String(value)}'`;
  return `Value ${value === undefined ? 'null' : printed} at '${member}' failed to satisfy constraint: ${constraint}`;
}

/** A whole report: `error` for one item, `errors` for several. */
export const report = (items: readonly string[]): string =>
  `${items.length} validation error${items.length === 1 ? '' : 's'} detected: ${items.join('; ')}`;

/**
 * What a value of the right type fails to satisfy, in the recorded order: most, least, pattern or set.
 * Stated anew after the recordings, not taken from the fake: a shared mistake would agree with itself.
 */
export function broken(constraint: Constraint, value: unknown): readonly string[] {
  switch (constraint.kind) {
    case 'string':
      return brokenText(constraint, String(value));
    case 'integer':
      return brokenNumber(constraint, BigInt(String(value)));
    case 'list':
      return brokenList(constraint, value as readonly unknown[]);
    case 'enum':
      return knownIn(constraint).includes(String(value)) ? [] : [SET];
    default:
      return [];
  }
}

const length = (bound: string, size: number): string => `Member must have length ${bound} than or equal to ${size}`;

function brokenText({ minLength = 0, maxLength = Infinity, pattern }: StringConstraint, text: string): string[] {
  return [
    ...(text.length > maxLength ? [length('less', maxLength)] : []),
    ...(text.length < minLength ? [length('greater', minLength)] : []),
    ...(isWhole(pattern, text) ? [] : [`Member must satisfy regular expression pattern: ${pattern}`]),
  ];
}

/** Whether a pattern, if there is one, takes the whole of a text. */
export const isWhole = (pattern: string | undefined, text: string): boolean =>
  pattern === undefined || new RegExp(`^(${pattern})$`).test(text);

function brokenNumber({ minimum = -Infinity, maximum = Infinity }: IntegerConstraint, value: bigint): string[] {
  if (value > maximum) return [`Member must have value less than or equal to ${maximum}`];
  return value < minimum ? [`Member must have value greater than or equal to ${minimum}`] : [];
}

/** Architectures in a list have two constraints, which are wrapped; runtimes have one, which is not (recorded 2026-01-12). */
function brokenList({ items, maxItems = Infinity }: ListConstraint, list: readonly unknown[]): string[] {
  const bad = items.kind === 'enum' && list.some((name) => !knownIn(items).includes(String(name)));
  const wrapped = items.kind === 'enum' && items.set === 'Architecture';
  const refusal = wrapped ? `Member must satisfy constraint: [${SET}, Member must not be null]` : SET;
  return [...(list.length > maxItems ? [length('less', maxItems)] : []), ...(bad ? [refusal] : [])];
}
