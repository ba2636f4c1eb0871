import type { RequestListener } from 'node:http';
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { failure } from './failure.ts';
import type { Report } from './reporting.ts';

type Fetch = (request: Request) => Promise<Response>;

/** Answers requests of `node:http` by a fetch function. Where it rejects there is no answer: the connection is reset. */
export function listenerOf(fetch: Fetch, report: Report): RequestListener {
  // It would read half a second of a body that was refused, and cut its client off in the middle of it.
  const options = {
    overrideGlobalObjects: false,
    errorHandler: (cause: unknown) => failure(cause, report),
    autoCleanupIncoming: false,
  };
  const listener = getRequestListener(orHangUp(fetch), options);
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

/** Answers a request; where the function rejects, the connection is reset, as a broken one is. */
const orHangUp =
  (fetch: Fetch) =>
  async (request: Request, { incoming }: HttpBindings | Http2Bindings): Promise<Response> => {
    try {
      return await fetch(request);
    } catch {
      incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
