import type { Seed, Snapshot } from '@org/layers-fake';
import { bodyOf, done, type Handler, type Methods } from './handler.ts';

/** Back to the start: its layers, no faults, the clock at its own time. */
export const reset: Handler = async ({ fake, initial }) => {
  await fake.reset(initial);
  return done();
};

/** More layers. */
export const seed: Handler = async ({ fake }, request) => {
  await fake.seed((await bodyOf(request)) as Seed);
  return done();
};

/** Everything held. */
export const snapshotPath: Methods = {
  GET: async ({ fake }) => Response.json(await fake.snapshot()),
  PUT: async ({ fake }, request) => {
    await fake.restore((await bodyOf(request)) as Snapshot);
    return done();
  },
};
