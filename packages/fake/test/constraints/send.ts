import { type OperationName, OPERATIONS } from '@org/layers-model';
import type { Fake } from '../../src/index.ts';
import { call, type Exchange } from '../call.ts';
import { goodOf } from './examples.ts';
import { membersOf } from './members.ts';

/** Values by the names of members, e.g. `Content.S3Bucket`; a member that is `undefined` is not sent. */
export type Values = ReadonlyMap<string, unknown>;

/** Sends a request whose required members are good but for the given ones. */
export async function send(fake: Fake, operation: OperationName, values: Values, reversed = false): Promise<Exchange> {
  const { method, path, query: literal = {} } = OPERATIONS[operation];
  const members = membersOf(operation).filter(({ name }) => !name.includes('.'));
  const sent = members.flatMap(({ name, place, constraint, required }) => {
    const value = withNested(name, values.has(name) || !required ? values.get(name) : goodOf(constraint), values);
    return value === undefined ? [] : [{ name, place, value }];
  });
  if (reversed) sent.reverse();
  const query = new URLSearchParams(literal);
  const body: Record<string, unknown> = {};
  let filled = path;
  for (const { name, place, value } of sent) {
    const text = asText(value);
    if (place === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(text));
    else if (place === 'query') query.set(name, text);
    else body[name] = value;
  }
  return await call(fake, method, `${filled}?${query.toString()}`, method === 'POST' ? { body } : {});
}

/** A structure with those of its members that were given. */
function withNested(name: string, value: unknown, values: Values): unknown {
  const nested = [...values].filter(([path]) => path.startsWith(`${name}.`));
  if (nested.length === 0) return value;
  return {
    ...(value as object),
    ...Object.fromEntries(nested.map(([path, inner]) => [path.slice(name.length + 1), inner])),
  };
}

const asText = (value: unknown): string => String(value);
