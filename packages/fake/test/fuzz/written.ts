import { type OperationName, OPERATIONS } from '@org/layers-model';
import type { Ask } from './ask.ts';
import { write } from './json.ts';
import type { Values } from './members.ts';

/** Where requests go that nothing sends elsewhere. */
export const AWS = 'https://lambda.us-east-1.amazonaws.com';

/** A request written as it should be, of values that may be wrong. */
export function written(name: OperationName, values: Values): Pick<Ask, 'method' | 'goal' | 'body'> {
  const { method, path, query = {}, members } = OPERATIONS[name];
  const said = Object.entries(members).flatMap(([member, place]) => {
    const value = values[member];
    return value === undefined ? [] : [{ member, place, value }];
  });
  const parts = path.split(/[{}]/).map((part, index) => (index % 2 === 0 ? part : { label: values[part]! }));
  const inQuery = said.filter(({ place }) => place === 'query').map(({ member, value }) => [member, value] as const);
  const inBody = said
    .filter(({ place }) => place === 'body')
    .map(({ member, value }) => [member, value as string] as const);
  return {
    method,
    goal: { host: AWS, path: parts, query: [...Object.entries(query), ...inQuery], spelling: 'percent' },
    body: method === 'POST' ? new TextEncoder().encode(write(inBody)) : undefined,
  };
}
