import { type Fake, type Seed, SeedError, type Snapshot } from '@org/layers-fake';
import { mayControl } from './same-machine.ts';

/** What the control paths act on. */
export interface Controlled {
  readonly fake: Fake;
  /** The state that a reset goes back to. */
  readonly initial: Snapshot;
  /** What the server listens on. */
  readonly host: string;
  /** What health tells. */
  readonly about: object;
}

type Handler = (controlled: Controlled, request: Request) => Promise<Response>;

const done = (): Response => new Response(null, { status: 204 });

/** Path, then method. */
const HANDLERS: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  '/_fake/health': { GET: async ({ about }) => Response.json({ status: 'ok', ...about }) },
  '/_fake/reset': {
    POST: async ({ fake, initial }) => {
      await fake.restore(initial);
      return done();
    },
  },
  '/_fake/seed': {
    POST: async ({ fake }, request) => {
      await fake.seed((await bodyOf(request)) as Seed);
      return done();
    },
  },
  '/_fake/snapshot': {
    GET: async ({ fake }) => Response.json(await fake.snapshot()),
    PUT: async ({ fake }, request) => {
      await fake.restore((await bodyOf(request)) as Snapshot);
      return done();
    },
  },
};

/** Whether a path is the server's own, not AWS's. */
export const isControl = (path: string): boolean => path === '/_fake' || path.startsWith('/_fake/');

/** Answers a request to a control path. */
export async function control(controlled: Controlled, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!mayControl(request, controlled.host))
    return refusal(403, 'control paths answer this machine only: no pages of other hosts');
  const methods = HANDLERS[pathname];
  if (methods === undefined)
    return refusal(404, `${pathname} is no control path; there are ${Object.keys(HANDLERS).join(', ')}`);
  const handler = methods[request.method === 'HEAD' ? 'GET' : request.method];
  const allow = Object.keys(methods).join(', ');
  if (handler === undefined) return refusal(405, `${pathname} takes ${allow}, not ${request.method}`, { allow });
  try {
    return await handler(controlled, request);
  } catch (cause) {
    if (cause instanceof SeedError || cause instanceof SyntaxError) return refusal(400, cause.message);
    throw cause;
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  return JSON.parse(await request.text());
}

const refusal = (status: number, error: string, headers: Record<string, string> = {}): Response =>
  Response.json({ error }, { status, headers });
