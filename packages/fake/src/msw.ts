import { OPERATIONS } from '@org/layers-model';
import { http, type HttpHandler } from 'msw';
import type { Fake } from './fake.ts';
import { ConnectionDropped } from './faults/connection-dropped.ts';
import { isLink } from './link.ts';
import { pathPattern } from './wire/match.ts';

export type { Fake } from './fake.ts';

/**
 * MSW handlers that answer layer requests from a fake, for `setupServer` and `setupWorker`.
 * They answer on any host: AWS's own, in every partition, and custom endpoints; what is not of the layers API they leave alone.
 *
 * @public
 */
export function layersHandlers(fake: Fake): HttpHandler[] {
  const paths = new Set(Object.values(OPERATIONS).map(({ path }) => path));
  return [
    ...[...paths].map((path) =>
      http.all(new RegExp(`^https?://[^/]+${pathPattern(path)}$`), ({ request }) => answer(fake, request)),
    ),
    http.all(
      ({ request }) => isLink(new URL(request.url)),
      ({ request }) => answer(fake, request),
    ),
  ];
}

/** A connection that a fault rule breaks is a network error to the page or program. */
async function answer(fake: Fake, request: Request): Promise<Response> {
  try {
    return await fake.fetch(request);
  } catch (cause) {
    if (cause instanceof ConnectionDropped) return Response.error();
    throw cause;
  }
}
