import { type Contract, contractsOver, type Verdict } from '../contract.ts';
import { all, equal, exchangeAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { versionIn } from '../versions/answers.ts';
import { answerTo, type Part, type Query, ranged, SIZE, wholeOf } from './ranged.ts';

const GET_OBJECT = 'API reference of S3, GetObject, Range';
const RECORDED = "recorded of S3's GetObject (LocalStack snapshot, 2025-01-21)";

/** Whether a part is that of the whole, from one byte to another, and says so. */
function isPart(seen: Observation<Query>, part: Part, [from, to]: readonly [number, number]): Verdict {
  const whole = wholeOf(seen);
  const { status, headers, bytes } = answerTo(seen, part);
  return all(
    equal('the status', status, 206),
    equal('content-range', headers['content-range'], `bytes ${from}-${to}/${SIZE}`),
    equal('content-length', headers['content-length'], `${to - from + 1}`),
    equal('the bytes', bytes?.kept, whole.slice(from, to + 1)),
  );
}

/** Laws of the parts of an archive that are given. */
export const givenRanges: readonly Contract[] = contractsOver(ranged, [
  {
    id: 'downloads/range-part',
    level: 'documented',
    source: `${GET_OBJECT}: "Downloads the specified byte range of an object"; RFC 9110 14.2, 14.4 and 15.3.7`,
    sentence:
      'A range is answered with 206, Content-Range and those bytes of the archive, the first and the last among them.',
    needs: ['wire'],
    holds: (seen) => isPart(seen, 'part', seen.query.between),
  },
  {
    id: 'downloads/range-open-ended',
    level: 'documented',
    source: `${GET_OBJECT}; RFC 9110 14.1.2: without a last position, the rest; ${RECORDED}`,
    sentence: 'A range without an end is answered with all that comes from its beginning on.',
    needs: ['wire'],
    holds: (seen) => isPart(seen, 'rest', [seen.query.between[1] + 1, SIZE - 1]),
  },
  {
    id: 'downloads/range-suffix',
    level: 'documented',
    source: `${GET_OBJECT}; RFC 9110 14.1.2: a suffix length counts from the end; ${RECORDED}`,
    sentence: 'A range that has a length alone is answered with as many of the last bytes.',
    needs: ['wire'],
    holds: (seen) => isPart(seen, 'end', [SIZE - seen.query.between[0], SIZE - 1]),
  },
  {
    id: 'downloads/range-cut-at-the-end',
    level: 'documented',
    source: `${GET_OBJECT}; RFC 9110 14.1.2: a last position beyond the end is the end; ${RECORDED}`,
    sentence: 'A range that begins within the archive and ends beyond it is answered up to the last byte.',
    needs: ['wire'],
    holds: (seen) => isPart(seen, 'more than is left', [seen.query.between[0], SIZE - 1]),
  },
  {
    id: 'downloads/range-longer-suffix',
    level: 'documented',
    source: `${GET_OBJECT}; RFC 9110 14.1.2: of a shorter representation the entire one; ${RECORDED}`,
    sentence: 'A range of more last bytes than there are is answered with all of them, as a range.',
    needs: ['wire'],
    holds: (seen) => isPart(seen, 'more than there is', [0, SIZE - 1]),
  },
  {
    id: 'downloads/resumed',
    level: 'documented',
    source: `${GET_OBJECT}; API reference, Content.CodeSha256`,
    sentence: 'Ranges that follow each other, joined, are the archive whose CodeSha256 was answered.',
    holds: (seen) => {
      const whole = wholeOf(seen);
      const pieces = (['start', 'part', 'rest'] as const).flatMap((part) => answerTo(seen, part).bytes?.kept ?? []);
      const { CodeSha256 } = versionIn(exchangeAt(seen, 0)).Content ?? {};
      return all(
        equal('the bytes of the pieces', pieces, whole),
        equal('the hash', answerTo(seen, 'whole').bytes?.sha256, CodeSha256),
      );
    },
  },
  {
    id: 'downloads/accept-ranges',
    level: 'recorded',
    source: 'AcceptRanges: "bytes" with the whole and with parts (LocalStack snapshot of GetObject of S3, 2025-01-21)',
    sentence: 'An archive says that ranges of its bytes can be asked for, and so does a part of it.',
    needs: ['wire'],
    holds: (seen) =>
      all(
        equal('accept-ranges', answerTo(seen, 'whole').headers['accept-ranges'], 'bytes'),
        equal('accept-ranges of a part', answerTo(seen, 'part').headers['accept-ranges'], 'bytes'),
      ),
  },
]);
