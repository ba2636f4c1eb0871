import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { HASHED } from './file-for.ts';
import { SECURITY } from './security.ts';

/** A name with a hash never changes its contents; all else is asked for again, and is mostly the same. */
const cached: MiddlewareHandler = async (context, next) => {
  await next();
  const forever = context.res.ok && context.req.path.startsWith(HASHED);
  context.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/** What of a request a file depends on. Ranges are not: a part would have a tag of its own. */
const READ = ['accept-encoding', 'if-none-match'] as const;

/** Answers a request with a file, by its path. */
export type Site = (path: string, request: Request) => Promise<Response>;

/** The files of a folder as browsers should get them: typed, compressed, kept for as long as they are true. */
export function siteAt(folder: string): Site {
  const app = new Hono();
  // The tag is of what is sent: compressed bytes and plain ones have one each.
  app.use(secureHeaders(SECURITY), etag(), compress({ encoding: 'gzip' }), cached, serveStatic({ root: folder }));
  return async (path, { url, headers, signal }) => {
    const read = READ.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value] as [string, string]];
    });
    // Always GET: HTTP leaves the body out of an answer to HEAD, and all else must be the same.
    return await app.fetch(new Request(new URL(path, url), { headers: read, signal }));
  };
}
