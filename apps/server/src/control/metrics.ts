import { exposition } from '../metrics/exposition.ts';
import type { Handler } from './handler.ts';

/** What was counted, for Prometheus. */
export const metrics: Handler = async ({ meter }) =>
  new Response(exposition(meter), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } });
