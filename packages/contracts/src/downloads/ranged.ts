import fc from 'fast-check';
import { Inconclusive } from '../driver/inconclusive.ts';
import { zipOf } from '../driver/zips.ts';
import { exchangeAt } from '../judge.ts';
import type { Exchange, Observation } from '../observation.ts';
import { partsOf } from '../parts.ts';
import { NOTHING } from '../population.ts';
import type { Scene } from '../scene.ts';
import { linkOf, publish } from '../versions/asks.ts';

/** The archive whose link is followed. */
const ARCHIVE = zipOf(0);

/** How many bytes it has. */
export const SIZE: number = ARCHIVE.length;

/** Where a byte is another than those beside it: of a part that is one off, the bytes are others, too. */
const PLACES = [...ARCHIVE.keys()].filter(
  (at) => at > 0 && at < SIZE - 1 && ARCHIVE[at] !== ARCHIVE[at - 1] && ARCHIVE[at] !== ARCHIVE[at + 1],
);

const PARTS = [
  'whole',
  'start',
  'part',
  'rest',
  'end',
  'more than is left',
  'more than there is',
  'what comes behind',
  'no bytes',
  'several',
  'no range',
  'part of another',
] as const;

/** What is asked of an archive: the whole, three parts that meet, others, and what is no part of it. */
export type Part = (typeof PARTS)[number];

/** What is asked of an archive, and where. */
export interface Query {
  /** The first and the last byte of a part; there are others before and behind it. */
  readonly between: readonly [first: number, last: number];
  /** What is no range. */
  readonly malformed: string;
  readonly parts: readonly Part[];
}

/** An ETag that the archive does not have. */
const ANOTHER = '"0123456789abcdef0123456789abcdef"';

/** The headers of the request for a part. */
const headersFor = (part: Part, query: Query): Readonly<Record<string, string>> =>
  part === 'whole' ? {} : { range: rangesOf(query)[part], ...(part === 'part of another' && { 'if-range': ANOTHER }) };

const rangesOf = ({ between: [first, last], malformed }: Query): Readonly<Record<Exclude<Part, 'whole'>, string>> => ({
  start: `bytes=0-${first - 1}`,
  part: `bytes=${first}-${last}`,
  rest: `bytes=${last + 1}-`,
  end: `bytes=-${first}`,
  'more than is left': `bytes=${first}-${SIZE + last}`,
  'more than there is': `bytes=-${SIZE + first}`,
  // Whoever has all of it and does not know asks so.
  'what comes behind': `bytes=${SIZE}-`,
  'no bytes': 'bytes=-0',
  several: 'bytes=0-1,3-4,7-9',
  'no range': malformed,
  'part of another': `bytes=${first}-${last}`,
});

/** A version that is published (step 0), and what its link leads to: a step for each part. */
export const ranged: Scene<Query> = {
  name: 'downloads/ranges',
  needs: [],
  population: fc.constant(NOTHING),
  uses: 'own',
  query: fc.record({
    // Two of them, so that a part has a middle.
    between: fc
      .uniqueArray(fc.constantFrom(...PLACES), { minLength: 2, maxLength: 2 })
      .map((ends) => ends.toSorted((left, right) => left - right) as [first: number, last: number]),
    // S3 was asked for these (LocalStack snapshot, 2025-01-21).
    malformed: fc.constantFrom('bytes=1-0', '0-1', 'bytes=-', 'bytes=-1-', 'bytes=0--1'),
    parts: partsOf(PARTS),
  }),
  steps: (query) => [
    publish(),
    ...query.parts.map((part) => ({ download: linkOf(0), headers: headersFor(part, query), keep: true })),
  ],
  runs: { cheap: 20, dear: 1 },
};

/**
 * The answer to a part.
 *
 * @throws Inconclusive where it was not asked for, or there was no link.
 */
export function answerTo(seen: Observation<Query>, part: Part): Exchange {
  const at = seen.query.parts.indexOf(part);
  if (at < 0) throw new Inconclusive(`not asked for: ${part}`);
  if (seen.seen[at + 1] === null) throw new Inconclusive('the publish answered no link that could be followed');
  return exchangeAt(seen, at + 1);
}

/**
 * The bytes of the whole archive.
 *
 * @throws Inconclusive where the link did not lead to it: of parts nothing can be said, then.
 */
export function wholeOf(seen: Observation<Query>): readonly number[] {
  const { status, bytes } = answerTo(seen, 'whole');
  if (status !== 200 || bytes?.size !== SIZE || bytes.kept === undefined)
    throw new Inconclusive(`the link itself answered ${status} and ${bytes?.size} bytes`);
  return bytes.kept;
}
