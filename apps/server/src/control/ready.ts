import type { Handler } from './handler.ts';

/** Whether requests can be answered: where a database holds the layers, it must answer. */
export const ready: Handler = async ({ store }) => {
  try {
    await store?.ping();
    return Response.json({ status: 'ready' });
  } catch {
    return Response.json({ status: 'unavailable', reason: 'the store does not answer' }, { status: 503 });
  }
};
