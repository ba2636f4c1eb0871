import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type ChildServer, startServer } from './child-server.ts';

/**
 * One server for the tests of a file, empty before each of them.
 *
 * @returns a function to be called inside a test.
 */
export function useServer(): () => ChildServer {
  let server: ChildServer | undefined;
  const running = (): ChildServer => {
    if (server === undefined) throw new Error('The server is asked for outside a test.');
    return server;
  };
  beforeAll(async () => {
    server = await startServer();
  });
  beforeEach(async () => {
    await fetch(`${running().url}/_fake/reset`, { method: 'POST' });
  });
  afterAll(async () => {
    await server?.stop();
  });
  return running;
}
