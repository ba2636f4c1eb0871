import { http, type HttpHandler } from 'msw';
import type { Fake } from './fake.ts';
import { ConnectionDropped } from './faults/connection-dropped.ts';
import { isLink } from './link.ts';
import { isRoute } from './wire/match.ts';

export type { Fake } from './fake.ts';

/**
 * MSW handlers that answer layer requests from a fake, for `setupServer` and `setupWorker`.
 * They answer on any host: AWS's own, in every partition, and custom endpoints; what is not of the layers API they leave alone.
 *
 * @public
 */
export const layersHandlers = (fake: Fake): HttpHandler[] => [
  // One for all paths: MSW asks each handler that stands before the one that answers, which costs as much as an answer.
  http.all(
    ({ request }) => isOurs(new URL(request.url)),
    ({ request }) => answer(fake, request),
  ),
];

const isOurs = (url: URL): boolean => url.protocol.startsWith('http') && (isRoute(url) || isLink(url));

/** A connection that a fault rule breaks is a network error to the page or program. */
async function answer(fake: Fake, request: Request): Promise<Response> {
  try {
    return await fake.fetch(request);
  } catch (cause) {
    if (cause instanceof ConnectionDropped) return Response.error();
    throw cause;
  }
}
