import { type OperationName, OPERATIONS } from '@org/layers-model';
import type { Fault } from '../fault.ts';
import { type Json, jsonOf } from '../json.ts';
import type { ResponseParts } from '../parts.ts';
import { CORS } from './cors.ts';

const UTF8 = new TextEncoder();

/** What every answer carries besides its body. */
export interface Envelope {
  /** UUID of the request. */
  readonly requestId: string;
  /** The fake's time. */
  readonly date: Date;
  /** Whether a page of another origin asked. */
  readonly crossOrigin: boolean;
}

/** The answer of an operation that succeeded. */
export function encode(operation: OperationName, body: Json<object>, envelope: Envelope): ResponseParts {
  const { status } = OPERATIONS[operation];
  return answer(status, status === 204 ? undefined : body, envelope);
}

/** The answer to a refused request; the code travels bare, without a namespace (recorded 2018-12). */
export function encodeFault({ code, shape, message, retryAfter }: Fault, envelope: Envelope): ResponseParts {
  // JSON leaves out a type that there is none of.
  return answer(shape.status, jsonOf({ Type: shape.type, [shape.text]: message }), envelope, {
    'x-amzn-errortype': code,
    // In the model of TooManyRequestsException.
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  });
}

function answer(
  status: number,
  body: Json<object> | undefined,
  { requestId, date, crossOrigin }: Envelope,
  headers: Readonly<Record<string, string>> = {},
): ResponseParts {
  const bytes = body === undefined ? null : UTF8.encode(body);
  return {
    status,
    headers: {
      date: date.toUTCString(),
      // Also where there is no body (recorded 2018-12).
      'content-type': 'application/json',
      ...(bytes !== null && { 'content-length': String(bytes.length) }),
      'x-amzn-requestid': requestId,
      ...headers,
      ...(crossOrigin && CORS),
    },
    body: bytes,
  };
}
