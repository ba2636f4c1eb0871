import { readFileSync } from 'node:fs';
import { createFake, type Fake, InputError } from '@org/layers-fake';
import { control, isControl } from './control.ts';
import { answering } from './failure.ts';
import { fakeOptions } from './fake-options.ts';
import { logged } from './log.ts';
import { defaultSeeds, type NamedSeed, seedsAt } from './seeds.ts';
import { type Listening, serve } from './serve.ts';
import type { Settings } from './settings.ts';
import { UsageError } from './settings/usage-error.ts';

/** The server's version. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }
).version;

/** Fills a fake and serves it. */
export async function start(settings: Settings, print: (line: string) => void): Promise<Listening> {
  const { account, region } = settings;
  const fake = createFake(await fakeOptions(settings));
  for (const named of await seedsOf(settings)) await seedOrSay(fake, named);
  const controlled = {
    fake,
    initial: await fake.snapshot(),
    host: settings.host,
    about: { version: VERSION, account, region },
  };
  const fetch = answering(async (request) =>
    isControl(new URL(request.url).pathname) ? await control(controlled, request) : await fake.fetch(request),
  );
  return await serve(settings.log ? logged(fetch, print) : fetch, settings);
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
