import { createFake, type Fake, InputError, type Snapshot } from '@org/layers-fake';
import { type Contents, memoryStore, StoreFailure } from '@org/layers-fake/store';
import type { DurableStore } from '@org/layers-stores/sqlite';
import { codeOf, codeOfParts } from './code.ts';
import { isControl } from './control/is-control.ts';
import type { Respond } from './direct.ts';
import { answering, failure, failureParts } from './failure.ts';
import { fakeOptions } from './fake-options.ts';
import { metered } from './metrics/metered.ts';
import { Meter } from './metrics/meter.ts';
import { openStore } from './open-store.ts';
import { reporting } from './reporting.ts';
import { defaultSeeds, type NamedSeed, seedsAt } from './seeds.ts';
import type { Settings } from './settings.ts';
import { UsageError } from './settings/usage-error.ts';

/** What answers programs. */
export interface Api {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Answers requests of the API alone. */
  readonly respond?: Respond;
  /** Lets go of what it uses, when nobody asks any more. */
  readonly close: () => Promise<void>;
}

/** A fake, and what it began with. */
interface Begun {
  readonly fake: Fake;
  /** The state that a reset goes back to. */
  readonly initial: () => Promise<Snapshot>;
  /** Where its layers are, unless they are in memory. */
  readonly store?: DurableStore;
}

/** A fake with its layers, and the paths that control it. */
export async function fakeApi(settings: Settings, version: string): Promise<Api> {
  const { account, region, host } = settings;
  const { fake, initial, store } = await begin(settings);
  const about = { version, account, region };
  const meter = new Meter();
  const report = reporting(settings.log);
  const fetched = metered(meter, codeOf, answering(report, failure, fake.fetch));
  const responded = metered(meter, codeOfParts, answering(report, failureParts, fake.respond));
  return {
    fetch: async (request) => {
      const first = await initial();
      if (!isControl(new URL(request.url).pathname)) return await fetched(request);
      const { control } = await import('./control.ts');
      const controlled = { fake, initial: first, host, about, meter };
      return await control({ ...controlled, ...(store && { store }) }, request);
    },
    respond: (request) => (request.method === 'GET' ? responded(request) : initial().then(() => responded(request))),
    close: async () => await store?.close(),
  };
}

async function begin(settings: Settings): Promise<Begun> {
  const options = await fakeOptions(settings);
  if (settings.store === undefined) {
    const fake = await seeded(createFake(options), settings);
    let first: Promise<Snapshot> | undefined;
    // Kept, which takes its time, before the first request that may change it.
    return { fake, initial: () => (first ??= fake.snapshot()) };
  }
  // Seeds are read before the store is opened: who corrects one starts with a store that has not begun.
  const memory = memoryStore();
  const first = await (await seeded(createFake({ ...options, store: memory }), settings)).snapshot();
  const store = await openStore(settings.store, reporting(settings.log));
  await beginOrClose(store, await memory.contents());
  return { fake: createFake({ ...options, store }), initial: async () => first, store };
}

/** Puts the seeds into a store that has none yet; where that fails, nothing is served. */
async function beginOrClose(store: DurableStore, contents: Contents): Promise<void> {
  try {
    await store.begin(contents);
  } catch (cause) {
    await store.close();
    throw cause instanceof StoreFailure ? new UsageError(cause.reason, { cause }) : cause;
  }
}

async function seeded(fake: Fake, settings: Settings): Promise<Fake> {
  for (const named of await seedsOf(settings)) await seedOrSay(fake, named);
  return fake;
}

async function seedsOf({ seeds, empty, region, edition }: Settings): Promise<readonly NamedSeed[]> {
  if (empty) return [];
  return seeds.length === 0 ? await defaultSeeds(region, edition) : (await Promise.all(seeds.map(seedsAt))).flat();
}

async function seedOrSay(fake: Fake, { name, seed }: NamedSeed): Promise<void> {
  try {
    await fake.seed(seed);
  } catch (cause) {
    throw cause instanceof InputError ? new UsageError(`The seed ${name} is not right: ${cause.message}.`) : cause;
  }
}
