import { createFake, type Fake, InputError, type Snapshot } from '@org/layers-fake';
import { readFileSync } from './builtins.ts';
import { isControl } from './control/is-control.ts';
import type { Respond } from './direct.ts';
import { answering } from './failure.ts';
import { fakeOptions } from './fake-options.ts';
import { logged } from './log.ts';
import { explorerFolder } from './pages/explorer-folder.ts';
import { withPages } from './pages/with-pages.ts';
import { defaultSeeds, type NamedSeed, seedsAt } from './seeds.ts';
import { type Listening, serve } from './serve.ts';
import type { Settings } from './settings.ts';
import type { UpstreamPlace } from './settings/upstream.ts';
import { UsageError } from './settings/usage-error.ts';

/** The server's version. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }
).version;

/**
 * Serves a fake, or what it stands for, and the explorer to browsers.
 *
 * @param pages - where the explorer's built files are.
 */
export async function start(
  settings: Settings,
  print: (line: string) => void,
  pages: string = explorerFolder(),
): Promise<Listening> {
  const { fetch: api, respond }: Api =
    settings.upstream === undefined
      ? await fakeApi(settings)
      : { fetch: await upstreamApi(settings, settings.upstream) };
  const fetch = answering(withPages(pages, api));
  return settings.log ? await serve(logged(fetch, print), settings) : await serve(fetch, settings, respond);
}

/** What answers programs. */
interface Api {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Answers requests of the API alone. */
  readonly respond?: Respond;
}

/** A fake with its layers, and the paths that control it. */
async function fakeApi(settings: Settings): Promise<Api> {
  const { account, region } = settings;
  const fake = createFake(await fakeOptions(settings));
  for (const named of await seedsOf(settings)) await seedOrSay(fake, named);
  const { host } = settings;
  let initial: Promise<Snapshot> | undefined;
  /** Keeps the state to go back to, which takes its time, before the first request that may change it. */
  const keepInitial = (): Promise<Snapshot> => (initial ??= fake.snapshot());
  return {
    fetch: async (request) => {
      const controlled = { fake, initial: await keepInitial(), host, about: { version: VERSION, account, region } };
      if (!isControl(new URL(request.url).pathname)) return await fake.fetch(request);
      const { control } = await import('./control.ts');
      return await control(controlled, request);
    },
    respond: (request) =>
      request.method === 'GET' ? fake.respond(request) : keepInitial().then(() => fake.respond(request)),
  };
}

/** AWS's SDK is loaded here alone, since loading it takes longer than all the rest of the start. */
async function upstreamApi(
  { region }: Settings,
  place: UpstreamPlace,
): Promise<(request: Request) => Promise<Response>> {
  const { upstream } = await import('./upstream/upstream.ts');
  const target = place.target === 'aws' ? 'aws' : place.target.origin;
  return upstream(place, region, { version: VERSION, region, upstream: target, write: place.write });
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
