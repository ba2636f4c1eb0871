import { isListLayers, isListVersions, jsonOf, type Mutant, withText } from '../mutant.ts';
import { isPage, listAt, reordered, rowsOf, wholeList } from './pages.ts';

/** Versions as they are sorted by a database that keeps numbers as texts: 9 is newer than 10. */
const byText = (rows: readonly any[]): any[] =>
  rows.toSorted((left, right) => (String(left.Version) < String(right.Version) ? 1 : -1));

/** Bugs that show once numbers have two digits, or there are more versions than fit on a page. */
export const numbers: readonly Mutant[] = [
  {
    name: 'versions-are-sorted-as-texts',
    breaks: 'pagination/newest-first-beyond-nine',
    around: reordered(isListVersions, byText),
  },
  {
    name: 'the-newest-version-is-that-of-the-greatest-text',
    breaks: 'pagination/newest-by-number',
    around: (fake) =>
      reordered(
        (request) => isListLayers(request) && !/Compatible/.test(request.url),
        async (rows, request) => {
          const newest = async (row: any): Promise<any> => {
            const versions = await wholeList(fake.fetch, listAt(request, `layers/${row.LayerName}/versions`));
            return { ...row, LatestMatchingVersion: byText(versions)[0] };
          };
          return await Promise.all(rows.map(newest));
        },
      )(fake),
  },
  {
    name: 'under-a-filter-only-the-newest-fifty-are-looked-at',
    breaks: 'pagination/filtered-beyond-a-page',
    around: (fake) => async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      const answer = await fake.fetch(request);
      if (!isPage(answer, request) || !isListVersions(request) || !searchParams.has('CompatibleRuntime')) return answer;
      const page = await jsonOf(answer);
      const [newest] = await wholeList(fake.fetch, listAt(request, pathname.replace('/2018-10-31/', '')));
      const LayerVersions = rowsOf(page).filter(({ Version }) => Version > (newest?.Version ?? 0) - 50);
      return withText(answer, JSON.stringify({ ...page, LayerVersions }));
    },
  },
];
