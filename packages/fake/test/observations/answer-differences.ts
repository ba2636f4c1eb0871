import type { Exchange } from '../call.ts';
import { differences } from './differences.ts';
import type { Expected } from './observation.ts';
import type { Values } from './quote.ts';

/** Says where an answer is not the expected one; what was not observed is not looked at. */
export function* answerDifferences(
  { status, code, text, headers = {}, body, includes, bytes, length }: Expected,
  answer: Exchange,
  { nulls, values }: { readonly nulls: boolean; readonly values: Values },
): Generator<string> {
  const how = { whole: true, values };
  const json: unknown = nulls ? answer.body : withoutNulls(answer.body);
  if (status !== undefined) yield* differences('status', status, answer.status, how);
  if (code !== undefined) yield* differences('code', code, answer.headers['x-amzn-errortype'], how);
  if (text !== undefined) yield* differences('text', text, answer.body?.message ?? answer.body?.Message, how);
  for (const [name, value] of Object.entries(headers))
    yield* differences(`header ${name}`, value, answer.headers[name] ?? null, how);
  if (bytes !== undefined) yield* differences('bytes', bytes, answer.text, how);
  if (length !== undefined) {
    yield* differences('length', length, new TextEncoder().encode(answer.text).length, how);
    yield* differences('header content-length', String(length), answer.headers['content-length'], how);
  }
  if (body !== undefined) yield* differences('body', body, json, how);
  if (includes !== undefined) yield* differences('body', includes, json, { ...how, whole: false });
}

/** A JSON value as SDKs show it: a member that is `null` is not there. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member)]));
}
