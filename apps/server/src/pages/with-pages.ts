import { join } from 'node:path';
import { existsSync } from '../builtins.ts';
import { fileFor } from './file-for.ts';
import type { Site } from './site.ts';

type Fetch = (request: Request) => Promise<Response>;

/** Wraps the API so that browsers get the explorer, whose built files are in a folder; the API answers all else. */
export function withPages(folder: string, api: Fetch): Fetch {
  let site: Promise<Site> | undefined;
  return async (request) => {
    const file = fileFor(request, folder);
    if (file === undefined) return await api(request);
    // It may be built, or built anew, while the server runs.
    if (!existsSync(join(folder, 'index.html'))) return notBuilt();
    // Loaded with the first page: programs, which ask for none, need not wait for it at the start.
    site ??= import('./site.ts').then(({ siteAt }) => siteAt(folder));
    return await (
      await site
    )(file, request);
  };
}

const notBuilt = (): Response =>
  new Response(
    'The explorer is not built: run `npm run build` in the clone that this server runs from, and load this page again.\n',
    { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
