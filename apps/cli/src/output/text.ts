import { harmless } from './escape.ts';
import type { Json } from './json.ts';
import { rawOf, type Table } from './table.ts';

/** Rows for other programs: values as they are, tabs between them, no titles. */
export const textOfTable = ({ rows }: Table): string =>
  harmless(rows.map((row) => row.map((cell) => rawOf(cell).replaceAll(/[\t\n\r]/g, ' ')).join('\t')).join('\n'));

/**
 * What a query has left, as the AWS CLI prints it (`awscli/text.py`): the items of a list in one line, the members of
 * objects in the order of their names, and what is deeper in lines of its own, under its name.
 */
export const textOfQuery = (value: Json): string => harmless(linesOf(value).join('\n'));

function linesOf(value: Json, name?: string, columns?: readonly string[]): readonly string[] {
  if (isList(value)) return linesOfList(value, name);
  if (isObject(value)) return linesOfObject(value, name, columns);
  return [wordOf(value)];
}

function linesOfList(list: readonly Json[], name: string | undefined): readonly string[] {
  // Objects side by side have the same columns.
  const columns = list.some(isObject) ? [...new Set(list.filter(isObject).flatMap(plainNames))].toSorted() : undefined;
  if (columns !== undefined) return list.flatMap((item) => linesOf(item, name, columns));
  const plain = list.filter((item) => !isList(item)).map(wordOf);
  const under = name === undefined ? [plain.join('\t')] : plain.map((word) => `${name.toUpperCase()}\t${word}`);
  return [...(plain.length === 0 ? [] : under), ...list.filter(isList).flatMap((item) => linesOf(item, name))];
}

function linesOfObject(object: ObjectOfJson, name: string | undefined, columns?: readonly string[]): readonly string[] {
  const names = columns ?? plainNames(object).toSorted();
  const words = names.map((column) => wordOf(object[column] ?? (Object.hasOwn(object, column) ? null : '')));
  const others = Object.keys(object)
    .filter((member) => !names.includes(member))
    .toSorted();
  return [
    ...(words.length === 0 ? [] : [[...(name === undefined ? [] : [name.toUpperCase()]), ...words].join('\t')]),
    ...others.flatMap((member) => linesOf(object[member]!, member)),
  ];
}

interface ObjectOfJson {
  readonly [name: string]: Json;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isObject = (value: Json): value is ObjectOfJson =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plainNames = (object: ObjectOfJson): readonly string[] =>
  Object.keys(object).filter((name) => typeof object[name] !== 'object' || object[name] === null);

/** A plain value in the words of Python, as the AWS CLI has them. */
function wordOf(value: Json): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
