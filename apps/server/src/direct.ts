import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestParts, ResponseParts } from '@org/layers-fake';
import { failure, isHangUp } from './failure.ts';
import { IncomingParts } from './incoming-parts.ts';

/** What answers requests in their parts. */
export type Respond = (request: RequestParts) => Promise<ResponseParts>;

const API = /^\/20\d\d-\d\d-\d\d\//;
const HOST = /^[\w.-]+(?::\d+)?$/;

/**
 * Whether a request is a plain one of the API, as programs send them: these are answered without a `Request` and a
 * `Response`, which cost nearly as much as the answer. Whatever has to be looked at more closely is not.
 */
export const isPlain = ({ url = '', headers }: IncomingMessage): boolean =>
  API.test(url) && HOST.test(headers.host ?? '') && headers['sec-fetch-mode'] === undefined;

/** Answers a plain request; where there is to be no answer, the connection is reset. */
export async function directly(respond: Respond, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = new IncomingParts(incoming, outgoing);
  try {
    const { status, headers, body } = await respond(request);
    outgoing.writeHead(status, headers).end(body);
  } catch (cause) {
    if (isHangUp(cause, request)) return void incoming.socket.resetAndDestroy();
    const refusal = failure(cause);
    outgoing.writeHead(refusal.status, Object.fromEntries(refusal.headers)).end(await refusal.text());
  }
}
