import type { Contract } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { example } from '../example.ts';
import { equal, exchangeAt } from '../judge.ts';
import { layer } from '../population.ts';
import { followed, sentArchive, versionIn } from './answers.ts';
import { get, linkOf, ONE_VERSION, publish, remove } from './asks.ts';

/** For how long a link is good, in seconds (recorded 2021-09-27, documented). */
const LIFETIME = 600;

/** Laws of `Content.Location`. */
export const links: readonly Contract[] = [
  example({
    id: 'versions/link-gives-the-archive',
    level: 'documented',
    source:
      'API reference, Content.Location: a link to download the archive; without credentials, MiniStack request 1712',
    sentence: 'The link gives the bytes that were published, without credentials.',
    writes: true,
    steps: [publish({ Content: { ZipFile: { $zip: 1 } } }), { download: linkOf(0) }],
    holds: (seen) => followed(seen, 0, 1, ({ bytes }) => equal('the bytes', bytes, sentArchive(exchangeAt(seen, 0)))),
  }),
  example({
    id: 'versions/link-of-get',
    level: 'documented',
    source: 'API reference, Content.Location of GetLayerVersion',
    sentence: 'The link that GetLayerVersion answers gives an archive of the CodeSha256 beside it.',
    given: ONE_VERSION,
    steps: [get(), { download: linkOf(0) }],
    holds: (seen) =>
      followed(seen, 0, 1, ({ bytes }) => {
        const { CodeSha256 } = versionIn(exchangeAt(seen, 0)).Content ?? {};
        return equal('the hash', bytes?.sha256, CodeSha256);
      }),
  }),
  example({
    id: 'versions/link-is-good-for-ten-minutes',
    level: 'documented',
    source: 'API reference, Content.Location; X-Amz-Expires=600 in a recording of 2021-09-27',
    sentence: 'A link is good until just before ten minutes have passed.',
    needs: ['clock'],
    given: ONE_VERSION,
    steps: [get(), { wait: LIFETIME - 10 }, { download: linkOf(0) }],
    holds: (seen) => followed(seen, 0, 2),
  }),
  example({
    id: 'versions/link-ends-after-ten-minutes',
    level: 'documented',
    source: 'API reference, Content.Location; X-Amz-Expires=600 in a recording of 2021-09-27',
    sentence: 'A link that was good is refused once ten minutes have passed.',
    needs: ['clock'],
    given: ONE_VERSION,
    steps: [get(), { download: linkOf(0) }, { wait: LIFETIME + 10 }, { download: linkOf(0) }],
    holds: (seen) => {
      if (exchangeAt(seen, 1).status !== 200) throw new Inconclusive('the link was never good');
      return equal('the status', exchangeAt(seen, 3).status, 403);
    },
  }),
  example({
    id: 'versions/created-date-stays',
    level: 'documented',
    source: 'API reference, CreatedDate: when the version was created, not when it is read',
    sentence: 'CreatedDate does not change while time passes.',
    needs: ['clock'],
    writes: true,
    steps: [publish(), { wait: 3600 }, get()],
    holds: (seen) =>
      equal('CreatedDate', versionIn(exchangeAt(seen, 2)).CreatedDate, versionIn(exchangeAt(seen, 0)).CreatedDate),
  }),
  example({
    id: 'versions/equal-archives-are-apart',
    level: 'documented',
    source: 'developer guide, layers: deleting a version takes that version away',
    sentence: 'The archive of a version is there also when another version with the same archive was deleted.',
    given: { layers: [layer('a', [{}, {}])] },
    steps: [remove(1), get(2), { download: linkOf(1) }],
    holds: (seen) =>
      followed(seen, 1, 2, ({ bytes }) => {
        const { CodeSha256 } = versionIn(exchangeAt(seen, 1)).Content ?? {};
        return equal('the hash', bytes?.sha256, CodeSha256);
      }),
  }),
  example({
    id: 'versions/link-of-a-deleted-version',
    level: 'observed',
    source: 'nobody says',
    sentence: 'A link to a version that was deleted since leads nowhere: 404, NoSuchKey.',
    given: ONE_VERSION,
    steps: [get(), remove(), { download: linkOf(0) }],
    holds: (seen) => {
      const { status, body } = exchangeAt(seen, 2);
      return equal('status and code', [status, /<Code>(\w+)</.exec(body)?.[1]], [404, 'NoSuchKey']);
    },
  }),
];
