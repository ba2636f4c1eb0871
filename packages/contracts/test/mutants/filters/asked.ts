import { answering, asking, isListVersions, isPublish, type Mutant, refusal, to } from '../mutant.ts';
import {
  alsoOf,
  ARCHITECTURE,
  changing,
  has,
  isList,
  keyOf,
  pageWithout,
  remembering,
  rowsOf,
  RUNTIME,
} from './changing.ts';

/** Lists that do not do what they are asked. */
export const asked: readonly Mutant[] = [
  {
    name: 'the-filter-by-architecture-is-not-applied',
    breaks: 'filters/sound',
    around: asking((request, url) => {
      if (!isList(request) || !['x86_64', 'arm64'].includes(url.searchParams.get(ARCHITECTURE) ?? '')) return undefined;
      url.searchParams.delete(ARCHITECTURE);
      return to(url, request);
    }),
  },
  {
    name: 'a-filter-is-forgotten-on-the-second-page',
    breaks: 'filters/commute-with-paging',
    around: asking((request, url) => {
      if (!isList(request) || !url.searchParams.has('Marker')) return undefined;
      url.searchParams.delete(RUNTIME);
      url.searchParams.delete(ARCHITECTURE);
      return to(url, request);
    }),
  },
  {
    name: 'two-filters-match-either',
    breaks: 'filters/monotone',
    around: changing(
      (request) => isList(request) && has(request, RUNTIME, ARCHITECTURE) && !has(request, 'Marker'),
      async (_, fake, request) => {
        const [byRuntime, byArchitecture] = [
          await pageWithout(fake, request, ARCHITECTURE),
          await pageWithout(fake, request, RUNTIME),
        ].map(rowsOf);
        const known = new Set(byRuntime!.map(keyOf));
        return [...byRuntime!, ...byArchitecture!.filter((row) => !known.has(keyOf(row)))];
      },
    ),
  },
  {
    name: 'only-the-first-architecture-of-a-version-counts',
    breaks: 'filters/second-keeps-what-matches',
    around: changing(
      (request) => isListVersions(request) && has(request, ARCHITECTURE),
      async (page, _, request) => {
        const wanted = new URL(request.url).searchParams.get(ARCHITECTURE);
        return page.LayerVersions.filter((row: any) => row.CompatibleArchitectures[0] === wanted);
      },
    ),
  },
  {
    name: 'a-bad-filter-is-reported-as-publish-reports-it',
    breaks: 'filters/unknown-value',
    around: answering(
      ({ status }, request) => status === 400 && isList(request),
      (body) => ({ ...body, message: body.message?.replace(/'compatible(Runtime|Architecture)'/g, "'compatible$1s'") }),
    ),
  },
  {
    name: 'filters-do-not-tell-large-letters-from-small',
    breaks: 'filters/case-sensitive',
    around: asking((request, url) => {
      if (!isList(request)) return undefined;
      for (const name of [RUNTIME, ARCHITECTURE].filter((one) => url.searchParams.has(one)))
        url.searchParams.set(name, url.searchParams.get(name)!.toLowerCase());
      return to(url, request);
    }),
  },
  {
    name: 'retired-runtimes-are-unknown-to-filters',
    breaks: 'filters/retired-runtimes',
    around: (fake) => async (request) => {
      const runtime = new URL(request.url).searchParams.get(RUNTIME) ?? '';
      if (!isList(request) || !/^(nodejs\d?|nodejs[46]\..*|nodejs8\.10|python2\.7|dotnetcore[12].*)$/.test(runtime))
        return await fake.fetch(request);
      const message = `1 validation error detected: Value '${runtime}' at 'compatibleRuntime' failed to satisfy constraint: Member must satisfy enum value set: [java25]`;
      return refusal(400, 'ValidationException', { message });
    },
  },
  {
    name: 'a-filter-finds-layers-of-every-account',
    breaks: 'filters/own-account',
    around: alsoOf('100000000001', '100000000002'),
  },
  {
    name: 'a-filter-finds-layers-of-every-region',
    breaks: 'filters/own-region',
    around: alsoOf('us-east-1', 'eu-central-1'),
  },
  {
    name: 'a-filtered-list-is-remembered-for-ever',
    breaks: 'filters/published-version-joins',
    around: remembering(() => false),
  },
  {
    name: 'a-filtered-list-is-remembered-until-a-publish',
    breaks: 'filters/deleted-version-leaves',
    around: remembering(isPublish),
  },
];
