import fc from 'fast-check';
import { ARCHITECTURES, RUNTIMES } from '../arbitraries.ts';
import { type Contract, contractsOver, type Verdict } from '../contract.ts';
import { example } from '../example.ts';
import { each, equal, exchangeAt, succeeded } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { NOTHING } from '../population.ts';
import type { Scene } from '../scene.ts';
import { isSame, sentArchive, versionIn } from './answers.ts';
import { get, publish } from './asks.ts';

/** What a version is published with. */
interface Draft {
  readonly archive: number;
  readonly CompatibleRuntimes: readonly string[];
  readonly CompatibleArchitectures: readonly string[];
  readonly Description: string;
  readonly LicenseInfo: string;
}

/** What ends a line, to Java too: the pattern of a licence is `.*`. */
const LINE_END = /[\n\r\u0085\u2028\u2029]/;

/** A text of one line in any script, well below the limit however its length is counted. */
const text = fc.oneof(
  fc.constantFrom('first', 'Größe 10 µm', '日本語', '🚀'),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((letters) => !LINE_END.test(letters)),
);

/** A version that is published (step 0) and read (step 1). */
const published: Scene<Draft> = {
  name: 'versions/published',
  needs: [],
  population: fc.constant(NOTHING),
  uses: 'own',
  query: fc.record({
    archive: fc.nat(3),
    // Empty ones, too: accepted and echoed on 2026-01-12.
    CompatibleRuntimes: fc.shuffledSubarray([...RUNTIMES]),
    CompatibleArchitectures: fc.shuffledSubarray([...ARCHITECTURES]),
    Description: text,
    LicenseInfo: text,
  }),
  steps: ({ archive, ...members }) => [publish({ Content: { ZipFile: { $zip: archive } }, ...members }), get()],
  runs: { cheap: 60, dear: 4 },
};

/** Whether publish answered a member as it was given. */
const echoed = (seen: Observation<Draft>, member: Exclude<keyof Draft, 'archive'>): Verdict =>
  equal(member, versionIn(exchangeAt(seen, 0))[member], seen.query[member]);

/** How far the date of a version and that of the answer may be apart, in milliseconds. */
const SKEW = 60_000;

/** A text of so many letters, of which no part is like another. */
const longText = (length: number): string =>
  Array.from({ length }, (_, at) => at)
    .join(' ')
    .slice(0, length);

/** The longest texts that a version may have. */
const LONGEST = { Description: longText(256), LicenseInfo: longText(512) } as const;

const keptWhole: Contract = example({
  id: 'versions/longest-texts',
  level: 'documented',
  source: 'API reference, PublishLayerVersion: a description of up to 256 characters, a licence of up to 512',
  sentence: 'A description of 256 letters and a licence of 512 are kept whole.',
  writes: true,
  steps: [publish(LONGEST), get()],
  holds: (seen) =>
    each([0, 1], (step) => {
      const { Description, LicenseInfo } = versionIn(exchangeAt(seen, step));
      return equal('the texts', { Description, LicenseInfo }, LONGEST);
    }),
});

/** Laws of what publish answers, and of what is kept of it. */
const asGiven: readonly Contract[] = contractsOver(published, [
  {
    id: 'versions/within-the-limits',
    level: 'documented',
    source: 'API reference, PublishLayerVersion; empty lists recorded 2026-01-12',
    sentence: 'A publish whose members are all within their limits is answered with 201.',
    holds: (seen) => succeeded(exchangeAt(seen, 0), 201),
  },
  {
    id: 'versions/echoes-runtimes',
    level: 'recorded',
    source: 'LocalStack snapshot, 2026-01-12: in the order of the request, none for none',
    sentence: 'Publish answers the runtimes that it was given, in their order.',
    holds: (seen) => echoed(seen, 'CompatibleRuntimes'),
  },
  {
    id: 'versions/echoes-architectures',
    level: 'recorded',
    source: 'LocalStack snapshot, 2026-01-12: ["arm64","x86_64"] stays in that order',
    sentence: 'Publish answers the architectures that it was given, in their order.',
    holds: (seen) => echoed(seen, 'CompatibleArchitectures'),
  },
  {
    id: 'versions/echoes-description',
    level: 'documented',
    source: 'API reference, PublishLayerVersion, Description: a text of up to 256 characters',
    sentence: 'Publish answers the description that it was given, in any script.',
    holds: (seen) => echoed(seen, 'Description'),
  },
  {
    id: 'versions/echoes-license',
    level: 'documented',
    source: 'API reference, PublishLayerVersion, LicenseInfo: a text of up to 512 characters',
    sentence: 'Publish answers the licence that it was given, in any script.',
    holds: (seen) => echoed(seen, 'LicenseInfo'),
  },
  {
    id: 'versions/code-size',
    level: 'recorded',
    source: 'LocalStack test of account settings, 2025-11-25: 169 bytes count as 169',
    sentence: 'CodeSize is the number of bytes of the archive.',
    holds: (seen) =>
      equal('CodeSize', versionIn(exchangeAt(seen, 0)).Content?.CodeSize, sentArchive(exchangeAt(seen, 0)).size),
  },
  {
    id: 'versions/code-sha256',
    level: 'recorded',
    source: 'LocalStack snapshot, 2025-11-25, computed again from the archive',
    sentence: 'CodeSha256 is the SHA-256 of the archive in base64.',
    holds: (seen) =>
      equal('CodeSha256', versionIn(exchangeAt(seen, 0)).Content?.CodeSha256, sentArchive(exchangeAt(seen, 0)).sha256),
  },
  {
    id: 'versions/get-agrees-with-publish',
    level: 'recorded',
    source: 'LocalStack snapshots, 2025-11-25 and 2026-01-12',
    sentence: 'GetLayerVersion answers what publish answered, but for the link.',
    holds: (seen) => isSame(seen, 1, 0),
  },
  {
    id: 'versions/created-when-published',
    level: 'documented',
    source: 'API reference, CreatedDate: when the version was created',
    sentence: 'CreatedDate is the time at which the publish was answered, to a minute.',
    needs: ['wire'],
    holds: (seen) => {
      const answer = exchangeAt(seen, 0);
      const { CreatedDate } = versionIn(answer);
      // By the service's own clock where it tells the time: the caller's may be wrong.
      const { date } = answer.headers;
      const answered = date === undefined ? answer.times[1] : Date.parse(date);
      // ISO 8601 as Date reads it has a colon in the offset.
      const created = Date.parse((CreatedDate ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
      const took = answer.times[1] - answer.times[0];
      return (
        Math.abs(answered - created) <= SKEW + took ||
        `CreatedDate is ${CreatedDate}, and the publish was answered ${new Date(answered).toISOString()}`
      );
    },
  },
]);

/** Laws of what is published, and of what is kept of it. */
export const publishing: readonly Contract[] = [...asGiven, keptWhole];
