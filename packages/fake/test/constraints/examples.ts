import type { Constraint, StringConstraint } from '@org/layers-model';
import { knownIn } from './known-names.ts';
import { isWhole } from './violations.ts';

/** Beginnings with which every pattern of the API can be matched at every length that it takes. */
const HEADS = [
  '',
  'o-',
  'arn:aws:lambda:us-east-1:123456789012:layer:',
  'arn:aws:lambda:::awslayer:',
  'lambda:GetLayerVersion',
  '123456789012',
];

/** A text of a length that matches the pattern if any of ours does. */
export function textOf({ pattern }: StringConstraint, length: number): string {
  const texts = HEADS.filter((head) => head.length <= length).map((head) => head.padEnd(length, 'a'));
  return texts.find((text) => isWhole(pattern, text)) ?? 'a'.repeat(length);
}

/** A text within the lengths that the pattern refuses; `undefined` where there is no pattern. */
export function misfitOf({ pattern, maxLength = Infinity }: StringConstraint): string | undefined {
  const texts = ['bad value!', 'two\nlines'];
  return texts.find((text) => text.length <= maxLength && !isWhole(pattern, text));
}

/** A value that satisfies a constraint. */
export function goodOf(constraint: Constraint): unknown {
  switch (constraint.kind) {
    case 'string':
      return goodText(constraint);
    case 'integer':
      return constraint.minimum ?? 1;
    case 'enum':
      return knownIn(constraint)[0];
    case 'list':
      return [goodOf(constraint.items)];
    case 'structure':
      return Object.fromEntries(constraint.required.map((name) => [name, goodOf(constraint.members[name]!)]));
    default:
      return 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==';
  }
}

function goodText(constraint: StringConstraint): string {
  const { minLength = 0, maxLength = 100, pattern } = constraint;
  const lengths = Array.from({ length: Math.min(maxLength, 100) - minLength + 1 }, (_, index) => minLength + index);
  const found = lengths
    .map((length) => textOf(constraint, length))
    .find((text) => text !== '' && isWhole(pattern, text));
  if (found === undefined) throw new Error(`No example matches ${pattern}: examples.ts needs another beginning.`);
  return found;
}
