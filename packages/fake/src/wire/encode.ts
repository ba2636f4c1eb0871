import { type OperationName, OPERATIONS } from '@org/layers-model';
import type { Fault } from '../fault.ts';
import type { Encoded } from '../json.ts';
import type { ResponseParts } from '../parts.ts';
import { remembering } from '../remembering.ts';
import { CORS } from './cors.ts';

/** How HTTP writes a second, of which many answers are. */
const httpDateOf = remembering(16, (second: number) => new Date(second * 1000).toUTCString());

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
export function encode(operation: OperationName, body: Encoded<object>, envelope: Envelope): ResponseParts {
  const { status } = OPERATIONS[operation];
  return answer(status, status === 204 ? null : body, envelope);
}

/** The answer to a refused request; the code travels bare, without a namespace (recorded 2018-12). */
export function encodeFault({ code, shape, message, retryAfter }: Fault, envelope: Envelope): ResponseParts {
  // JSON leaves out a type that there is none of.
  // Not beside answers that are kept: refusals never are, and would be kept with them.
  return answer(shape.status, UTF8.encode(JSON.stringify({ Type: shape.type, [shape.text]: message })), envelope, {
    'x-amzn-errortype': code,
    // In the model of TooManyRequestsException.
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  });
}

function answer(
  status: number,
  body: Uint8Array<ArrayBuffer> | null,
  { requestId, date, crossOrigin }: Envelope,
  headers?: Readonly<Record<string, string>>,
): ResponseParts {
  const sent: Record<string, string> = {
    date: httpDateOf(Math.floor(date.getTime() / 1000)),
    // Also where there is no body (recorded 2018-12).
    'content-type': 'application/json',
    'x-amzn-requestid': requestId,
  };
  if (body !== null) sent['content-length'] = String(body.length);
  if (headers !== undefined) Object.assign(sent, headers);
  if (crossOrigin) Object.assign(sent, CORS);
  return { status, headers: sent, body };
}
