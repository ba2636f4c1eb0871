import { answering, isListLayers, isListVersions, jsonOf, type Mutant, to } from '../mutant.ts';
import { ARCHITECTURE, changing, has, keyOf, pageWithout, rowsOf, RUNTIME } from './changing.ts';

/** Lists that show what does not match, or another version than the newest that does. */
export const matching: readonly Mutant[] = [
  {
    name: 'a-layer-is-listed-if-its-newest-version-matches',
    breaks: 'filters/lists-agree-on-layers',
    around: changing(isListLayers, async (page, fake, request) => {
      const newest = rowsOf(await pageWithout(fake, request, RUNTIME, ARCHITECTURE, 'MaxItems', 'Marker'));
      const versions = new Set(newest.map((row) => row.LatestMatchingVersion.LayerVersionArn));
      return page.Layers.filter((row: any) => versions.has(row.LatestMatchingVersion.LayerVersionArn));
    }),
  },
  {
    name: 'a-layer-shows-no-licence',
    breaks: 'filters/lists-show-the-same-version',
    around: answering(
      ({ ok }, request) => ok && isListLayers(request),
      (page) => page.Layers.forEach((row: any) => (row.LatestMatchingVersion.LicenseInfo = null)),
    ),
  },
  {
    name: 'a-layer-shows-its-newest-version-whatever-the-filter',
    breaks: 'filters/latest-matching-version',
    around: changing(isListLayers, async (page, fake, request) => {
      const newest = rowsOf(await pageWithout(fake, request, RUNTIME, ARCHITECTURE, 'MaxItems', 'Marker'));
      return page.Layers.map((row: any) => newest.find(({ LayerArn }) => LayerArn === row.LayerArn));
    }),
  },
  {
    name: 'a-layer-matches-two-filters-by-two-versions',
    breaks: 'filters/both-on-one-version',
    around: changing(
      (request) => isListLayers(request) && has(request, RUNTIME, ARCHITECTURE),
      async (_, fake, request) => {
        const byArchitecture = (await pageWithout(fake, request, RUNTIME)).Layers.map(keyOf);
        const byRuntime = (await pageWithout(fake, request, ARCHITECTURE)).Layers;
        return byRuntime.filter((row: any) => byArchitecture.includes(keyOf(row)));
      },
    ),
  },
  {
    name: 'a-layer-shows-its-oldest-version',
    breaks: 'filters/newest-without-filter',
    around: changing(
      (request) => isListLayers(request) && !has(request, RUNTIME) && !has(request, ARCHITECTURE),
      async (page, fake, request) =>
        await Promise.all(
          page.Layers.map(async (row: any) => {
            const url = new URL(request.url);
            url.pathname += `/${row.LayerName}/versions`;
            url.search = '';
            const versions = await jsonOf(await fake.fetch(to(url, request)));
            return { ...row, LatestMatchingVersion: versions.LayerVersions.at(-1) };
          }),
        ),
    ),
  },
  {
    name: 'a-version-without-runtimes-is-for-every-runtime',
    breaks: 'filters/undeclared-runtimes',
    around: changing(
      (request) => isListVersions(request) && has(request, RUNTIME),
      async (_, fake, request) => {
        const wanted = new URL(request.url).searchParams.get(RUNTIME);
        const { LayerVersions } = await pageWithout(fake, request, RUNTIME);
        return LayerVersions.filter(
          ({ CompatibleRuntimes }: any) => CompatibleRuntimes === null || CompatibleRuntimes.includes(wanted),
        );
      },
    ),
  },
  {
    name: 'a-version-without-architectures-is-for-every-architecture',
    breaks: 'filters/undeclared-architectures',
    around: changing(
      (request) => isListVersions(request) && has(request, ARCHITECTURE),
      async (_, fake, request) => {
        const wanted = new URL(request.url).searchParams.get(ARCHITECTURE);
        const { LayerVersions } = await pageWithout(fake, request, ARCHITECTURE);
        return LayerVersions.filter(
          ({ CompatibleArchitectures }: any) =>
            CompatibleArchitectures === null || CompatibleArchitectures.includes(wanted),
        );
      },
    ),
  },
];
