import type { Handler } from './handler.ts';

/** Whether requests can be answered: not when the store does not answer. */
export const ready: Handler = async ({ store }) => {
  try {
    await store?.ping();
    return Response.json({ status: 'ready' });
  } catch {
    return Response.json({ status: 'unavailable', reason: 'the store does not answer' }, { status: 503 });
  }
};
