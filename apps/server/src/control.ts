import { InputError } from '@org/layers-fake';
import { StoreFailure } from '@org/layers-fake/store';
import { clockPath } from './control/clock.ts';
import { faultsPath } from './control/faults.ts';
import { type Controlled, type Methods, TooLarge } from './control/handler.ts';
import { metrics } from './control/metrics.ts';
import { ready } from './control/ready.ts';
import { reset, seed, snapshotPath } from './control/state.ts';
import { mayControl } from './same-machine.ts';

const PATHS: Readonly<Record<string, Methods>> = {
  '/_fake/health': { GET: async ({ about }) => Response.json({ status: 'ok', ...about }) },
  '/_fake/ready': { GET: ready },
  '/_fake/metrics': { GET: metrics },
  '/_fake/reset': { POST: reset },
  '/_fake/seed': { POST: seed },
  '/_fake/snapshot': snapshotPath,
  '/_fake/faults': faultsPath,
  '/_fake/clock': clockPath,
};

/** Answers a request to a control path. */
export async function control(controlled: Controlled, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!mayControl(request, controlled.host))
    return refusal(403, 'control paths answer this machine only: no pages of other hosts');
  const methods = PATHS[pathname];
  if (methods === undefined)
    return refusal(404, `${pathname} is no control path; there are ${Object.keys(PATHS).join(', ')}`);
  const handler = methods[request.method === 'HEAD' ? 'GET' : request.method];
  const allow = Object.keys(methods).join(', ');
  if (handler === undefined) return refusal(405, `${pathname} takes ${allow}, not ${request.method}`, { allow });
  try {
    return await handler(controlled, request);
  } catch (cause) {
    if (cause instanceof StoreFailure) return refusal(503, 'the store does not answer: standard error says why');
    if (cause instanceof TooLarge) return refusal(413, cause.message);
    if (cause instanceof InputError || cause instanceof SyntaxError) return refusal(400, cause.message);
    throw cause;
  }
}

const refusal = (status: number, error: string, headers: Record<string, string> = {}): Response =>
  Response.json({ error }, { status, headers });
