import type { compile } from '@jmespath-community/jmespath';
import { callOf } from './functions.ts';
import { type Evaluation, isFalse, isList, isObject, isSame, order, Reference, type Value } from './values.ts';

/** What the parser makes of an expression. */
export type Node = ReturnType<typeof compile>;

type Of<Type extends Node['type']> = Node & { readonly type: Type };

/**
 * What an expression does, in every case as jmespath.py (`visitor.py`), which the AWS CLI has, does it: texts have an
 * order, dates among them, and what is selected of nothing is nothing.
 *
 * @throws TypeError for syntax and functions that are none of jmespath.py's.
 */
export function evaluationOf(node: Node): Evaluation {
  const make = Object.hasOwn(MAKERS, node.type) ? MAKERS[node.type as keyof typeof MAKERS] : undefined;
  if (make === undefined) throw new TypeError(`the AWS CLI has no ${FOREIGN[node.type] ?? node.type} here`);
  return (make as (node: Node) => Evaluation)(node);
}

const MAKERS = {
  Current: () => itself,
  Identity: () => itself,
  Literal:
    ({ value }: Of<'Literal'>) =>
    () =>
      value,
  Field:
    ({ name }: Of<'Field'>) =>
    (value: Value) =>
      isObject(value) && Object.hasOwn(value, name) ? value[name]! : null,
  Index:
    ({ value: at }: Of<'Index'>) =>
    (value: Value) =>
      isList(value) ? (value.at(at) ?? null) : null,
  Slice: (node: Of<'Slice'>) => (value: Value) => (isList(value) ? sliceOf(value, node) : null),
  Subexpression: then,
  IndexExpression: then,
  Pipe: then,
  Flatten: ({ child }: Of<'Flatten'>) => {
    const list = evaluationOf(child);
    return (value: Value) => {
      const found = list(value);
      return isList(found) ? found.flat() : null;
    };
  },
  Projection: ({ left, right }: Of<'Projection'>) =>
    projection(left, right, (base) => (isList(base) ? base : undefined)),
  ValueProjection: ({ left, right }: Of<'ValueProjection'>) =>
    projection(left, right, (base) => (isObject(base) ? Object.values(base) : undefined)),
  FilterProjection: ({ left, right, condition }: Of<'FilterProjection'>) => {
    const holds = evaluationOf(condition);
    return projection(left, right, (base) => (isList(base) ? base.filter((item) => !isFalse(holds(item))) : undefined));
  },
  MultiSelectList: ({ children }: Of<'MultiSelectList'>) => {
    const items = children.map(evaluationOf);
    return (value: Value) => (value === null ? null : items.map((item) => item(value)));
  },
  MultiSelectHash: ({ children }: Of<'MultiSelectHash'>) => {
    const members = children.map(({ name, value }) => [name, evaluationOf(value)] as const);
    return (value: Value) =>
      value === null ? null : Object.fromEntries(members.map(([name, member]) => [name, member(value)]));
  },
  OrExpression: ({ left, right }: Of<'OrExpression'>) => choice(left, right, isFalse),
  AndExpression: ({ left, right }: Of<'AndExpression'>) => choice(left, right, (value) => !isFalse(value)),
  NotExpression: ({ child }: Of<'NotExpression'>) => {
    const what = evaluationOf(child);
    return (value: Value) => isFalse(what(value));
  },
  Comparator: ({ name, left, right }: Of<'Comparator'>) => {
    const [one, other] = [evaluationOf(left), evaluationOf(right)];
    return (value: Value) => COMPARISONS[name](one(value), other(value));
  },
  Function: ({ name, children }: Of<'Function'>) => {
    const args = children.map(argumentOf);
    const call = callOf(name, args.length);
    return (value: Value) => call(args.map((arg) => arg(value)));
  },
};

/** What the parser knows beyond the AWS CLI, and `&`, which stands before arguments alone. */
const FOREIGN: Partial<Record<Node['type'], string>> = {
  Arithmetic: 'arithmetic',
  Unary: 'arithmetic',
  Root: '$',
  LetExpression: 'let',
  Binding: 'let',
  Variable: 'let',
  Ternary: '? and :',
  ExpressionReference: '&',
};

/** An argument of a function; `&` before it hands over the expression itself. */
function argumentOf(node: Node): Evaluation {
  if (node.type !== 'ExpressionReference') return evaluationOf(node);
  const reference = new Reference(evaluationOf((node as Of<'ExpressionReference'>).child));
  return () => reference;
}

const itself: Evaluation = (value) => value;

/** One expression after the other. */
function then({ left, right }: { readonly left: Node; readonly right: Node }): Evaluation {
  const [first, second] = [evaluationOf(left), evaluationOf(right)];
  return (value) => second(first(value));
}

/** One expression for each item of another, without those that come to nothing. */
function projection(left: Node, right: Node, itemsOf: (base: Value) => readonly Value[] | undefined): Evaluation {
  const [first, each] = [evaluationOf(left), evaluationOf(right)];
  return (value) =>
    itemsOf(first(value))
      ?.map(each)
      .filter((item) => item !== null) ?? null;
}

/** The left, or the right where the left asks for it. */
function choice(left: Node, right: Node, goesOn: (value: Value) => boolean): Evaluation {
  const [first, second] = [evaluationOf(left), evaluationOf(right)];
  return (value) => {
    const found = first(value);
    return goesOn(found) ? second(value) : found;
  };
}

const COMPARISONS: Readonly<Record<Of<'Comparator'>['name'], (one: Value, other: Value) => Value>> = {
  EQ: isSame,
  NE: (one, other) => !isSame(one, other),
  LT: ordered((sign) => sign < 0),
  LTE: ordered((sign) => sign <= 0),
  GT: ordered((sign) => sign > 0),
  GTE: ordered((sign) => sign >= 0),
};

/** What is neither a number nor a text has no order, and then a comparison is nothing. */
function ordered(holds: (sign: number) => boolean): (one: Value, other: Value) => Value {
  return (one, other) => (isOrdered(one) && isOrdered(other) ? holds(order(one, other)) : null);
}

const isOrdered = (value: Value): value is number | string => typeof value === 'number' || typeof value === 'string';

/** Items as Python's slices take them. */
function sliceOf(list: readonly Value[], { start, stop, step }: Of<'Slice'>): readonly Value[] {
  const by = step ?? 1;
  if (by === 0) throw new TypeError('a slice goes in steps, and 0 is none');
  const [least, most] = by > 0 ? [0, list.length] : [-1, list.length - 1];
  const at = (given: number | null, otherwise: number): number =>
    given === null ? otherwise : Math.min(most, Math.max(least, given < 0 ? given + list.length : given));
  const [from, to] = by > 0 ? [at(start, least), at(stop, most)] : [at(start, most), at(stop, least)];
  const found: Value[] = [];
  for (let index = from; by > 0 ? index < to : index > to; index += by) found.push(list[index]!);
  return found;
}
