import { readFileSync } from './builtins.ts';
import { codeOf, codeOfParts } from './code.ts';
import { answering, failure } from './failure.ts';
import { type Api, fakeApi } from './fake-api.ts';
import { logged } from './log.ts';
import { explorerFolder } from './pages/explorer-folder.ts';
import { withPages } from './pages/with-pages.ts';
import { reporting } from './reporting.ts';
import { type Listening, serve } from './serve.ts';
import type { Settings } from './settings.ts';
import type { UpstreamPlace } from './settings/upstream.ts';

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
  const {
    fetch: api,
    respond,
    close,
  }: Api = settings.upstream === undefined
    ? await fakeApi(settings, VERSION)
    : { fetch: await upstreamApi(settings, settings.upstream), close: async () => {} };
  const fetch = answering(reporting(settings.log), failure, withPages(pages, api));
  const listening = await serving(close, async () => {
    if (settings.log === undefined) return await serve(fetch, settings, respond);
    const log = { print, format: settings.log };
    return await serve(logged(log, codeOf, fetch), settings, respond && logged(log, codeOfParts, respond));
  });
  return {
    url: listening.url,
    close: async (seconds) => {
      await listening.close(seconds);
      await close();
    },
  };
}

/** Serves; where that fails, lets go of what would be served. */
async function serving(close: Api['close'], serves: () => Promise<Listening>): Promise<Listening> {
  try {
    return await serves();
  } catch (cause) {
    await close();
    throw cause;
  }
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
