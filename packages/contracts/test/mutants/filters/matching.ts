import type { Fake } from '@org/layers-fake';
import { answering, isListLayers, isListVersions, jsonOf, type Mutant, to } from '../mutant.ts';
import { ARCHITECTURE, changing, has, keyOf, pageWithout, rowsOf, RUNTIME } from './changing.ts';

/** The oldest version of a layer, whatever the filter. */
async function oldestOf(layer: string, fake: Fake, request: Request): Promise<any> {
  const url = new URL(request.url);
  url.pathname += `/${layer}/versions`;
  url.search = '';
  return (await jsonOf(await fake.fetch(to(url, request)))).LayerVersions.at(-1);
}

/** Shows the newest version of a layer whatever the filter, where some filters are asked for. */
const newestUnder = (...names: readonly string[]): Mutant['around'] =>
  changing(
    (request) =>
      isListLayers(request) && [RUNTIME, ARCHITECTURE].every((name) => has(request, name) === names.includes(name)),
    async (page, fake, request) => {
      const newest = rowsOf(await pageWithout(fake, request, RUNTIME, ARCHITECTURE, 'MaxItems', 'Marker'));
      return page.Layers.map((row: any) => newest.find(({ LayerArn }) => LayerArn === row.LayerArn));
    },
  );

/** Lists that show what does not match, or another version than the newest that does. */
export const matching: readonly Mutant[] = [
  {
    name: 'a-layer-is-listed-if-its-oldest-version-matches',
    breaks: 'filters/lists-agree-on-layers',
    around: changing(isListLayers, async (page, fake, request) => {
      const { searchParams } = new URL(request.url);
      const [runtime, architecture] = [searchParams.get(RUNTIME), searchParams.get(ARCHITECTURE)];
      const oldest = await Promise.all(page.Layers.map((row: any) => oldestOf(row.LayerName, fake, request)));
      return page.Layers.filter(
        (_: any, at: number) =>
          (runtime === null || oldest[at].CompatibleRuntimes?.includes(runtime)) &&
          (architecture === null || oldest[at].CompatibleArchitectures?.includes(architecture)),
      );
    }),
  },
  {
    name: 'a-layer-is-listed-if-its-newest-version-matches',
    breaks: 'filters/latest-matching-version',
    around: changing(isListLayers, async (page, fake, request) => {
      const newest = rowsOf(await pageWithout(fake, request, RUNTIME, ARCHITECTURE, 'MaxItems', 'Marker'));
      const versions = new Set(newest.map((row) => row.LatestMatchingVersion.LayerVersionArn));
      return page.Layers.filter((row: any) => versions.has(row.LatestMatchingVersion.LayerVersionArn));
    }),
  },
  {
    name: 'the-version-of-a-layer-has-the-arn-of-the-layer',
    breaks: 'filters/lists-show-the-same-version',
    around: answering(
      ({ ok }, request) => ok && isListLayers(request),
      (page) => page.Layers.forEach((row: any) => (row.LatestMatchingVersion.LayerVersionArn = row.LayerArn)),
    ),
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
    name: 'a-layer-shows-its-newest-version-under-an-architecture',
    breaks: 'filters/latest-matching-version',
    around: newestUnder(ARCHITECTURE),
  },
  {
    name: 'a-layer-shows-its-newest-version-under-both-filters',
    breaks: 'filters/latest-matching-version',
    around: newestUnder(RUNTIME, ARCHITECTURE),
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
          page.Layers.map(async (row: any) => ({
            ...row,
            LatestMatchingVersion: await oldestOf(row.LayerName, fake, request),
          })),
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
  {
    name: 'a-version-without-architectures-is-for-x86_64',
    breaks: 'filters/undeclared-architectures',
    around: changing(
      (request) => isListVersions(request) && new URL(request.url).searchParams.get(ARCHITECTURE) === 'x86_64',
      async (_, fake, request) =>
        (await pageWithout(fake, request, ARCHITECTURE)).LayerVersions.filter(
          ({ CompatibleArchitectures }: any) =>
            CompatibleArchitectures === null || CompatibleArchitectures.includes('x86_64'),
        ),
    ),
  },
];
