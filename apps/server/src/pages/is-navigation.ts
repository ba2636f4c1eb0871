/**
 * Paths that are no page's, also where a browser opens them: operations of AWS (all begin with the date of their API),
 * the control paths, archives.
 */
const NO_PAGE = /^\/\d{4}-\d{2}-\d{2}\/|^\/_(?:fake|upstream)|^(?:\/[a-z0-9-]+-layers)?\/snapshots\//;

/** Whether a person opens a page with a request for this URL, and no program asks the API. */
export function isNavigation({ headers }: Request, { pathname, searchParams }: URL): boolean {
  if (headers.has('authorization') || searchParams.has('X-Amz-Signature') || NO_PAGE.test(pathname)) return false;
  // Browsers say the former to origins that they trust alone, and not where a service worker passes the request on.
  return headers.get('sec-fetch-dest') === 'document' || (headers.get('accept')?.includes('text/html') ?? false);
}
