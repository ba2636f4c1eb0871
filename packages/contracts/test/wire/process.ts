import type { AddressInfo } from 'node:net';
import type { FaultRule } from '@org/layers-fake';
import { serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { MUTANTS } from '../mutants/index.ts';
import { PREPARED, PUBLIC } from '../fake-target.ts';
import { signedFake } from '../signed.ts';

/** What the parent asks for: a fake of its own, with a bug or with faults. */
export interface Order {
  readonly mutant?: string;
  readonly faults?: readonly FaultRule[];
}

/** A fake that demands good signatures, on a port of its own. */
async function serveFake({ mutant, faults = [] }: Order): Promise<string> {
  const around = MUTANTS.find(({ name }) => name === mutant)?.around ?? ((fake) => fake.fetch);
  const { fake, behind } = signedFake(PREPARED);
  const fetch = behind(around);
  await fake.seed(PUBLIC);
  if (faults.length > 0) fake.faults.add(...faults);
  return await new Promise((resolve) => {
    serve(
      {
        port: 0,
        hostname: '127.0.0.1',
        overrideGlobalObjects: false,
        fetch: async (request: Request, { incoming }: { incoming: { socket: { resetAndDestroy: () => void } } }) => {
          try {
            return await fetch(request);
          } catch {
            incoming.socket.resetAndDestroy();
            return RESPONSE_ALREADY_SENT;
          }
        },
      },
      ({ port }: AddressInfo) => resolve(`http://127.0.0.1:${port}`),
    );
  });
}

process.on('message', (order: Order) => {
  void serveFake(order).then((url) => process.send?.(url));
});
process.on('disconnect', () => process.exit());
