import type { Handler } from './handler.ts';

const unavailable = (reason: string): Response => Response.json({ status: 'unavailable', reason }, { status: 503 });

/** Whether requests can be answered: not when the server is about to end, nor when its store does not answer. */
export const ready: Handler = async ({ store, isClosing }) => {
  if (isClosing()) return unavailable('the server is about to end');
  try {
    await store?.ping();
    return Response.json({ status: 'ready' });
  } catch {
    return unavailable('the store does not answer');
  }
};
