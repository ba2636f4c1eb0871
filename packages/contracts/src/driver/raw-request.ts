import type { RawStep } from '../step.ts';
import type { Value } from '../value.ts';
import type { ResolvedRaw } from './line.ts';
import { type Resolved, textOf } from './resolve.ts';

/** A raw step with its references resolved. */
export function rawRequestOf(step: RawStep, resolveAll: (value: Value) => Resolved): ResolvedRaw {
  const { raw: method, path, verbatim, query = [], headers = {}, body, signature, as, in: region } = step;
  const segments = path.map((segment) => textOf(resolveAll(segment)));
  const parameters: Record<string, string[]> = {};
  for (const [name, value] of query) (parameters[name] ??= []).push(textOf(resolveAll(value)));
  return {
    method,
    path: `/${segments.map((segment) => (verbatim === true ? segment : encodeURIComponent(segment))).join('/')}`,
    query: parameters,
    headers,
    signature,
    ...(as !== undefined && { as }),
    ...(region !== undefined && { in: region }),
    ...(body !== undefined && { body: bodyOf(resolveAll(body)) }),
  };
}

/** A text as it is, anything else as JSON with archives in base64. */
const bodyOf = (body: Resolved): string =>
  typeof body === 'string'
    ? body
    : JSON.stringify(body, (_, value: unknown) =>
        value instanceof Uint8Array ? btoa(String.fromCodePoint(...value)) : value,
      );
