import { nearest } from '@org/layers-client';
import { asciiOf } from './literals.ts';
import { byItself, byKey, greatest, least, sorted, unfit } from './ordering.ts';
import { isList, isSame, type Reference, type Type, type Value, typeOf } from './values.ts';

/** What a function takes, and what it does. */
interface Signature {
  /** The types that each argument may have. */
  readonly takes: readonly (readonly Type[])[];
  /** Whether more may follow that are as the last. */
  readonly isVariadic?: true;
  readonly call: (...args: readonly never[]) => Value;
}

const ANY: readonly Type[] = ['array', 'boolean', 'null', 'number', 'object', 'string'];

/** The functions of jmespath.py (`functions.py`), by name. */
const FUNCTIONS: Readonly<Record<string, Signature>> = {
  abs: { takes: [['number']], call: Math.abs },
  avg: {
    takes: [['array']],
    call: (list: readonly Value[]) => (list.length === 0 ? null : sumOf('avg', list) / list.length),
  },
  ceil: { takes: [['number']], call: Math.ceil },
  contains: {
    takes: [['array', 'string'], ANY],
    call: (where: string | readonly Value[], what: Value) =>
      typeof where === 'string' ? where.includes(textIn('contains', what)) : where.some((item) => isSame(item, what)),
  },
  ends_with: { takes: [['string'], ['string']], call: (text: string, end: string) => text.endsWith(end) },
  floor: { takes: [['number']], call: Math.floor },
  join: {
    takes: [['string'], ['array']],
    call: (between: string, list: readonly Value[]) => list.map((item) => textIn('join', item)).join(between),
  },
  keys: { takes: [['object']], call: (object: object) => Object.keys(object) },
  length: {
    takes: [['string', 'array', 'object']],
    call: (value: string | object) => (typeof value === 'string' ? Array.from(value) : Object.keys(value)).length,
  },
  map: {
    takes: [['expression'], ['array']],
    call: ({ ask }: Reference, list: readonly Value[]) => list.map(ask),
  },
  max: { takes: [['array']], call: byItself('max', greatest) },
  max_by: { takes: [['array'], ['expression']], call: byKey('max_by', greatest) },
  merge: {
    takes: [['object']],
    isVariadic: true,
    call: (...objects: readonly object[]) => Object.assign({}, ...objects),
  },
  min: { takes: [['array']], call: byItself('min', least) },
  min_by: { takes: [['array'], ['expression']], call: byKey('min_by', least) },
  not_null: {
    takes: [ANY],
    isVariadic: true,
    call: (...values: readonly Value[]) => values.find((value) => value !== null) ?? null,
  },
  reverse: {
    takes: [['array', 'string']],
    call: (value: string | readonly Value[]) =>
      typeof value === 'string' ? Array.from(value).toReversed().join('') : value.toReversed(),
  },
  sort: { takes: [['array']], call: byItself('sort', sorted) },
  sort_by: { takes: [['array'], ['expression']], call: byKey('sort_by', sorted) },
  starts_with: { takes: [['string'], ['string']], call: (text: string, begin: string) => text.startsWith(begin) },
  sum: { takes: [['array']], call: (list: readonly Value[]) => sumOf('sum', list) },
  to_array: { takes: [ANY], call: (value: Value) => (isList(value) ? value : [value]) },
  to_number: { takes: [ANY], call: (value: Value) => numberOf(value) },
  to_string: {
    takes: [ANY],
    call: (value: Value) => (typeof value === 'string' ? value : asciiOf(JSON.stringify(value))),
  },
  type: { takes: [ANY], call: typeOf },
  values: { takes: [['object']], call: (object: Readonly<Record<string, Value>>) => Object.values(object) },
};

/**
 * A function that is given so many arguments.
 *
 * @throws TypeError for a name that none has, and for another number of arguments than it takes; what is returned
 * throws one for arguments of other types.
 */
export function callOf(name: string, count: number): (args: readonly Value[]) => Value {
  const found = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (found === undefined)
    throw new TypeError(
      `there is no function ${name}(); the nearest is ${nearest(name, Object.keys(FUNCTIONS), 1)[0]}()`,
    );
  const { takes, isVariadic, call } = found;
  if (isVariadic === true ? count < takes.length : count !== takes.length)
    throw new TypeError(
      `${name}() takes ${isVariadic === true ? 'at least ' : ''}${takes.length} argument${takes.length === 1 ? '' : 's'}, got ${count}`,
    );
  return (args) => {
    for (const [at, arg] of args.entries()) {
      const types = takes[Math.min(at, takes.length - 1)]!;
      if (!types.includes(typeOf(arg))) throw unfit(name, arg, types);
    }
    return call(...(args as readonly never[]));
  };
}

function textIn(name: string, value: Value): string {
  if (typeof value !== 'string') throw unfit(name, value, ['string']);
  return value;
}

function sumOf(name: string, list: readonly Value[]): number {
  return list.reduce<number>((sum, item) => {
    if (typeof item !== 'number') throw unfit(name, item, ['number']);
    return sum + item;
  }, 0);
}

/** A number as Python's `float` reads it, but for the names of what is none. */
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

const numberOf = (value: Value): Value =>
  typeof value === 'string' && NUMBER.test(value) ? Number(value) : typeof value === 'number' ? value : null;
