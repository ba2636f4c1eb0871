import type { Contract } from '../contract.ts';
import { example, examples } from '../example.ts';
import { all, equal, exchangeAt } from '../judge.ts';
import { answered, followed, isSame, sentArchive, versionIn } from './answers.ts';
import { get, linkOf, publish } from './asks.ts';

const FIRST = { Description: 'first', LicenseInfo: 'MIT', CompatibleRuntimes: ['python3.13'] } as const;
const SECOND = {
  Content: { ZipFile: { $zip: 1 } },
  CompatibleRuntimes: ['java8'],
  CompatibleArchitectures: ['arm64'],
} as const;

/** A version, one with another archive after it, and what is then seen of the first (step 2), with its archive (step 3). */
const firstOfTwo: readonly Contract[] = examples(
  'versions/first-of-two',
  { writes: true, steps: [publish(FIRST), publish(SECOND), get(), { download: linkOf(2) }] },
  [
    {
      id: 'versions/a-version-never-changes',
      level: 'documented',
      source: 'Developer guide, configuration-layers: a version is an immutable snapshot',
      sentence: 'A version stays what it was when a later one is published.',
      holds: (seen) => isSame(seen, 2, 0),
    },
    {
      id: 'versions/link-is-of-its-version',
      level: 'documented',
      source: 'API reference, Content.Location: a link to the archive of this version; a version is immutable',
      sentence: 'The link of a version gives its own archive also after a later one was published with another.',
      holds: (seen) => followed(seen, 2, 3, ({ bytes }) => equal('the bytes', bytes, sentArchive(exchangeAt(seen, 0)))),
    },
  ],
);

/** Laws of a version and the one after it, and of one about which little was said. */
export const publishedTwice: readonly Contract[] = [
  example({
    id: 'versions/same-content-is-a-new-version',
    level: 'recorded',
    source: 'LocalStack snapshot, 2025-11-25',
    sentence: 'To publish the same again makes a new version with the same CodeSha256.',
    writes: true,
    steps: [publish(FIRST), publish(FIRST)],
    holds: (seen) => {
      const first = versionIn(exchangeAt(seen, 0));
      return answered(exchangeAt(seen, 1), (second) =>
        all(
          second.Version !== first.Version || `both publishes were answered as version ${first.Version}`,
          equal('CodeSha256', second.Content?.CodeSha256, first.Content?.CodeSha256),
        ),
      );
    },
  }),
  ...firstOfTwo,
  example({
    id: 'versions/description-when-unset',
    level: 'recorded',
    source: 'LocalStack snapshots, 2025-11-25 and 2026-01-12',
    sentence: 'A version that was published without a description has an empty one in the answers of publish and get.',
    writes: true,
    steps: [publish(), get()],
    holds: (seen) =>
      all(
        equal('the description in publish', versionIn(exchangeAt(seen, 0)).Description, ''),
        equal('the description in get', versionIn(exchangeAt(seen, 1)).Description, ''),
      ),
  }),
];
