import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serve } from '../src/serve.ts';

// Elsewhere the system's own limit is lower: 128 on macOS (kern.ipc.somaxconn).
const linux = process.platform === 'linux';
const note = linux ? '' : ' (skipped: only Linux lets so many wait without being asked)';

test.skipIf(!linux)(`of a thousand who connect at once none has to come again${note}`, async () => {
  const server = await serve(async () => new Response(), { port: 0, host: '127.0.0.1' });
  const port = Number(new URL(server.url).port);
  // Whoever is let wait is connected before the server, which runs on this thread, has accepted anybody.
  const sockets = Array.from({ length: 1000 }, () => connect({ port, host: '127.0.0.1' }));
  await once(sockets[0]!, 'connect');
  await turn();
  expect(sockets.filter(({ connecting }) => !connecting)).toHaveLength(1000);
  for (const socket of sockets) socket.destroy();
  await server.close();
});
