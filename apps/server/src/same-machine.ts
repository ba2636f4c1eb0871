import { isLoopback } from '@org/layers-model';

/** Whether a host, in whatever spelling somebody typed it, is this machine. */
export function isHere(host: string): boolean {
  const url = `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}`;
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}

/**
 * Whether a request may reach the control paths: not from a page of another machine that a browser here has open.
 * Such a page names itself in `Origin`, or, where it made its own name lead here, in the host of the URL; that one
 * counts only while the server listens for this machine alone.
 */
export function mayControl(request: Request, listensOn: string): boolean {
  const origin = request.headers.get('origin');
  const fromHere =
    origin === null || (/^https?:/.test(origin) && URL.canParse(origin) && isLoopback(new URL(origin).hostname));
  return fromHere && (!isHere(listensOn) || isLoopback(new URL(request.url).hostname));
}
