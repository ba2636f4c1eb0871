import type { RequestParts, ResponseParts } from '../parts.ts';
import type { Envelope } from './encode.ts';

/**
 * What lets a page of another origin read an answer. Recorded on the answer to a preflight (2021-02-16); AWS's other
 * answers to browsers were not seen, but without these no page could read them.
 */
export const CORS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date,x-amz-log-result,x-amz-function-error',
};

/** Whether a browser asks what a page may send. */
export const isPreflight = ({ method, headers }: RequestParts): boolean =>
  method === 'OPTIONS' && headers.has('access-control-request-method');

/** The answer to a preflight: everything that is asked for is allowed (recorded 2021-02-16). */
export function preflight(
  { headers }: RequestParts,
  { requestId, date }: Pick<Envelope, 'requestId' | 'date'>,
): ResponseParts {
  const wanted = headers.get('access-control-request-headers');
  return {
    status: 200,
    headers: {
      date: date.toUTCString(),
      'content-length': '0',
      'x-amzn-requestid': requestId,
      ...CORS,
      ...(wanted !== null && { 'access-control-allow-headers': wanted }),
      'access-control-allow-methods': headers.get('access-control-request-method')!,
      'access-control-max-age': '172800',
    },
    body: null,
  };
}
