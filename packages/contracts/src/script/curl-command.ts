import { OPERATIONS, type OperationName } from '@org/layers-model';
import type { World } from '../observation.ts';
import type { RawStep } from '../step.ts';
import type { Value } from '../value.ts';
import { saidIn } from './aws-command.ts';
import { jsonParts, textParts } from './value-parts.ts';
import { encoded, type Part, quoted, text, wordOf } from './word.ts';

/** A call as the HTTP request that the SDK makes of it. */
export function rawOfCall(operation: OperationName, request: { readonly [member: string]: Value }): RawStep {
  const { method, path, members, query = {} } = OPERATIONS[operation];
  const places: Readonly<Record<string, string>> = { ...members };
  const said = saidIn(request);
  const at = (place: string) => said.filter(([name]) => places[name] === place);
  const body = at('body');
  return {
    raw: method,
    path: path
      .slice(1)
      .split('/')
      .map((segment) => (segment.startsWith('{') ? (request[segment.slice(1, -1)] ?? '') : segment)),
    query: [...Object.entries(query), ...at('query')].toSorted(([left], [right]) => (left < right ? -1 : 1)),
    ...(body.length > 0 && { body: Object.fromEntries(body) }),
  };
}

/** How a request that is not signed well, and in a header, is asked of `send`. */
const HOW: ReadonlyMap<RawStep['signature'], string> = new Map([
  ['in the query', 'in-query'],
  ['none', 'unsigned'],
  ['malformed', 'malformed'],
  ['malformed, dated', 'malformed-dated'],
  ['unknown key', 'unknown-key'],
  ['wrong secret', 'wrong-secret'],
]);

/** The command that sends a request as it stands, through curl. */
export function curlCommand(step: RawStep, world: World): string {
  const { raw, path, verbatim, query = [], headers = {}, body, signature } = step;
  const typed = body !== undefined && !Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  const all = typed ? { 'content-type': 'application/json', ...headers } : headers;
  const words = [
    'send',
    HOW.get(signature) ?? 'signed',
    quoted(raw),
    wordOf([...pathParts(path, verbatim === true, world), ...queryParts(query, world)]),
    ...headerOptions(all),
    ...(body === undefined ? [] : [`--data-raw ${wordOf(bodyParts(body, world))}`]),
  ];
  return words.join(' ');
}

/** Headers as curl takes them. */
export const headerOptions = (headers: NonNullable<RawStep['headers']>): readonly string[] =>
  Object.entries(headers).map(([name, value]) => `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`);

const pathParts = (path: readonly Value[], isVerbatim: boolean, world: World): readonly Part[] =>
  path.flatMap((segment) => {
    const parts = textParts(segment, world);
    return [text('/'), ...(isVerbatim ? parts : encoded(parts))];
  });

const queryParts = (query: NonNullable<RawStep['query']>, world: World): readonly Part[] =>
  query.flatMap(([name, value], at) => [
    text(`${at === 0 ? '?' : '&'}${encodeURIComponent(name)}=`),
    ...encoded(textParts(value, world)),
  ]);

/** A text as it is, anything else as JSON. */
const bodyParts = (body: Value, world: World): readonly Part[] =>
  typeof body === 'string' ? [text(body)] : jsonParts(body, world);
