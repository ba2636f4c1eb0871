import { createFake } from '@org/layers-fake';
import type { Controlled } from '../src/control/handler.ts';
import { Meter } from '../src/metrics/meter.ts';

/** What control paths act on, with nothing in it. */
export async function controlledFake(): Promise<Controlled> {
  const fake = createFake();
  return {
    fake,
    initial: await fake.snapshot(),
    host: '127.0.0.1',
    meter: new Meter(),
    about: {},
  };
}
