import { OPERATIONS } from '@org/layers-model';
import { http, type HttpHandler } from 'msw';
import type { Fake } from './fake.ts';
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
      http.all(new RegExp(`^https?://[^/]+${pathPattern(path)}$`), ({ request }) => fake.fetch(request)),
    ),
    http.all(
      ({ request }) => isLink(new URL(request.url)),
      ({ request }) => fake.fetch(request),
    ),
  ];
}
