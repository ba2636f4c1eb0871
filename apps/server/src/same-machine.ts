const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\])$/;

/** Whether a host, in any of its spellings, is this machine. */
export function isLoopback(host: string): boolean {
  const url = `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}`;
  return URL.canParse(url) && LOOPBACK.test(new URL(url).hostname);
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
  return fromHere && (!isLoopback(listensOn) || isLoopback(new URL(request.url).hostname));
}
