/** `&expression`: what functions such as `sort_by` are given, to ask of each item. */
export class Reference {
  readonly ask: Evaluation;

  constructor(ask: Evaluation) {
    this.ask = ask;
  }
}

/** What an expression can come to. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Reference
  | readonly Value[]
  | { readonly [name: string]: Value };

/** What an expression does. */
export type Evaluation = (value: Value) => Value;

/** A list. */
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** An object, and neither a list nor an expression. */
export const isObject = (value: Value): value is { readonly [name: string]: Value } =>
  typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Reference);

/** The names of types in JMESPath. */
export type Type = 'array' | 'boolean' | 'expression' | 'null' | 'number' | 'object' | 'string';

/** The type of a value. */
export function typeOf(value: Value): Type {
  if (value === null) return 'null';
  if (value instanceof Reference) return 'expression';
  if (typeof value === 'object') return isList(value) ? 'array' : 'object';
  return typeof value as 'boolean' | 'number' | 'string';
}

/** What JMESPath holds for false: nothing, and what is empty; 0 is true. */
export const isFalse = (value: Value): boolean =>
  value === null ||
  value === false ||
  value === '' ||
  (isList(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/** Whether two values are the same, whatever the order of their members. */
export function isSame(one: Value, other: Value): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]!));
  if (!isObject(one) || !isObject(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name]!, other[name]!))
  );
}

/**
 * Which of two numbers or two texts comes first; texts by code points, as Python has them.
 *
 * @throws TypeError for a number and a text.
 */
export function order(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(other));
  throw new TypeError(`${JSON.stringify(one)} and ${JSON.stringify(other)} have no order, one a text and one a number`);
}
