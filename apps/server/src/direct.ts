import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestParts, ResponseParts } from '@org/layers-fake';
import { failureParts, isHangUp } from './failure.ts';
import { IncomingParts } from './incoming-parts.ts';
import type { Report } from './reporting.ts';

/** What answers requests in their parts. */
export type Respond = (request: RequestParts) => Promise<ResponseParts>;

/** The API's paths, and those of links to archives. */
const PLAIN = /^\/(?:20\d\d-\d\d-\d\d|[a-z0-9-]+-layers\/snapshots)\//;
const HOST = /^[\w.-]+(?::\d+)?$/;

/**
 * Whether a request is a plain one of the API, or of an archive that it links to, as programs send them: these are
 * answered without a `Request` and a `Response`, which cost nearly as much as the answer, and of an archive hold a copy
 * for as long as its reader takes. Whatever has to be looked at more closely is not.
 */
export const isPlain = ({ url = '', headers }: IncomingMessage): boolean =>
  PLAIN.test(url) && isHost(headers.host) && headers['sec-fetch-mode'] === undefined;

/** The host that was found right last: hardly ever another one comes. */
let right: string | undefined;

/** Whether a host is one that a URL can have. */
function isHost(host: string | undefined): boolean {
  if (host === undefined || host === right) return host !== undefined;
  const isRight = HOST.test(host) && URL.canParse(`http://${host}`);
  if (isRight) right = host;
  return isRight;
}

/** Answers a plain request; where there is to be no answer, the connection is reset. */
export async function directly(
  respond: Respond,
  report: Report,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = new IncomingParts(incoming, outgoing);
  try {
    await send(await respond(request), outgoing);
  } catch (cause) {
    // Its status is on the way already: that something failed, only a connection that breaks can still tell.
    if (outgoing.headersSent || isHangUp(cause, request)) return void incoming.socket.resetAndDestroy();
    await send(failureParts(cause, report), outgoing);
  }
}

async function send({ status, headers, body }: ResponseParts, outgoing: ServerResponse): Promise<void> {
  // What refuses an archive says no length, nor does what failed.
  const isWithoutLength = body instanceof Uint8Array && !('content-length' in headers);
  outgoing.writeHead(status, isWithoutLength ? { ...headers, 'content-length': body.length } : headers);
  if (body instanceof ReadableStream) await (await import('node:stream/promises')).pipeline(body, outgoing);
  else outgoing.end(body);
}
