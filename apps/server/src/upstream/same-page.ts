import { isLoopback } from '@org/layers-model';

/**
 * Whether a request may be passed on with somebody's credentials: it comes from a program, or from a page that this
 * server gave. A page of any other origin is refused, also one of another port of this machine: what is served there is
 * not known. A page that made its own name lead here is known by the host of the URL.
 */
export function isOfThisServer(request: Request): boolean {
  const { host, hostname } = new URL(request.url);
  if (!isLoopback(hostname)) return false;
  const origin = request.headers.get('origin');
  if (origin !== null && URL.parse(origin)?.host !== host) return false;
  // Browsers say it of every request, also where they leave out the origin; programs do not.
  return ['same-origin', 'none', null].includes(request.headers.get('sec-fetch-site'));
}
