import { type Contract, contractsOver, type Verdict } from '../contract.ts';
import { all, equal } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { elementsOf } from '../s3-elements.ts';
import { answerTo, type Part, type Query, ranged, SIZE, wholeOf } from './ranged.ts';

const SNAPSHOT = "LocalStack snapshot of S3's GetObject, 2025-01-21";

/** Whether the whole was given, as if no range had been asked for. */
function isWhole(seen: Observation<Query>, part: Part): Verdict {
  const whole = wholeOf(seen);
  const { status, headers, bytes } = answerTo(seen, part);
  return all(
    equal('the status', status, 200),
    equal('content-range', headers['content-range'], undefined),
    equal('the bytes', bytes?.kept, whole),
  );
}

/** Whether it was refused as a range that has no byte of the archive. */
function isUnsatisfiable(seen: Observation<Query>, part: Part, range: string): Verdict {
  const { status, body } = answerTo(seen, part);
  const elements = elementsOf(body);
  return all(
    equal('the status', status, 416),
    equal('what is said', elements.slice(0, 4), [
      ['Code', 'InvalidRange'],
      ['Message', 'The requested range is not satisfiable'],
      ['RangeRequested', range],
      ['ActualObjectSize', `${SIZE}`],
    ]),
    equal(
      'the other elements',
      elements.slice(4).map(([name]) => name),
      ['RequestId', 'HostId'],
    ),
  );
}

/** Laws of ranges that are no part of an archive. */
export const otherRanges: readonly Contract[] = contractsOver(ranged, [
  {
    id: 'downloads/range-beyond-the-end',
    level: 'recorded',
    source: `${SNAPSHOT}; order of the elements by versitygw issue 2069, 2026-04-21`,
    sentence: 'A range that begins behind the last byte is refused with 416, InvalidRange and the size of the archive.',
    needs: ['wire'],
    holds: (seen) => isUnsatisfiable(seen, 'what comes behind', `bytes=${SIZE}-`),
  },
  {
    id: 'downloads/range-of-no-bytes',
    level: 'recorded',
    source: SNAPSHOT,
    sentence: 'The range of the last 0 bytes is refused as one behind the last byte is.',
    needs: ['wire'],
    holds: (seen) => isUnsatisfiable(seen, 'no bytes', 'bytes=-0'),
  },
  {
    id: 'downloads/several-ranges',
    level: 'recorded',
    source: `${SNAPSHOT}; API reference of S3, GetObject: it "doesn't support retrieving multiple ranges of data"`,
    sentence: 'Several ranges at once are answered with the whole archive.',
    needs: ['wire'],
    holds: (seen) => isWhole(seen, 'several'),
  },
  {
    id: 'downloads/malformed-range',
    level: 'recorded',
    source: `${SNAPSHOT}; RFC 9110 14.2: an invalid range may be ignored`,
    sentence: 'What is no range, or ends before it begins, is answered with the whole archive.',
    needs: ['wire'],
    holds: (seen) => isWhole(seen, 'no range'),
  },
  {
    id: 'downloads/range-of-another',
    level: 'observed',
    source:
      'RFC 9110 13.1.5; S3 is said to do so (aws-sdk-kotlin issue 1645, 2025-07-12), its pages do not speak of it',
    sentence: "A range under the condition of an ETag that is not the archive's (If-Range) is answered with the whole.",
    needs: ['wire'],
    holds: (seen) => isWhole(seen, 'part of another'),
  },
]);
