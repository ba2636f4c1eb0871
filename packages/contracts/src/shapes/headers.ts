import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { all, each, equal } from '../judge.ts';
import { answersIn, refusalsIn, successesOf } from './answers.ts';
import { reads } from './reads.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const RECORDED = 'cloud-custodian recordings, 2018-12';

/** Laws of statuses and headers of answers to reads, refusals too. */
export const headers: readonly Contract[] = contractsOver(reads, [
  {
    id: 'shapes/statuses-of-reads',
    level: 'recorded',
    source: 'LocalStack snapshots, 2025-11-25 and 2026-01-12',
    sentence: 'Every read that is not refused is answered with 200.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen), ({ operation, status }) => equal(`the status of ${operation}`, status, 200)),
  },
  {
    id: 'shapes/content-type',
    level: 'recorded',
    source: RECORDED,
    sentence: 'Every answer, a refusal too, is of the type application/json.',
    needs: ['wire'],
    holds: (seen) =>
      each(answersIn(seen), ({ operation, headers: { 'content-type': type } }) =>
        equal(`content-type of ${operation}`, type, 'application/json'),
      ),
  },
  {
    id: 'shapes/content-length',
    level: 'recorded',
    source: RECORDED,
    sentence: 'content-length is the number of the bytes of the body.',
    needs: ['wire'],
    holds: (seen) =>
      each(
        answersIn(seen),
        ({ operation, body, headers: { 'content-length': length, 'content-encoding': encoding } }) => {
          // Of what was packed on its way the header counts other bytes.
          if (encoding !== undefined) throw new Inconclusive(`the answer was packed: ${encoding}`);
          return equal(`content-length of ${operation}`, length, String(new TextEncoder().encode(body).length));
        },
      ),
  },
  {
    id: 'shapes/request-ids',
    level: 'recorded',
    source: RECORDED,
    sentence: 'Every answer has a UUID of its own as x-amzn-requestid.',
    needs: ['wire'],
    holds: (seen) => {
      const ids = answersIn(seen).map((answer) => answer.headers['x-amzn-requestid']);
      return all(
        each(ids, (id) => UUID.test(id ?? '') || `x-amzn-requestid is ${id ?? 'not there'}`),
        equal(
          'ids that came again',
          ids.filter((id, at) => ids.indexOf(id) < at),
          [],
        ),
      );
    },
  },
  {
    id: 'shapes/date',
    level: 'recorded',
    source: RECORDED,
    sentence: 'Every answer has a date as HTTP writes it.',
    needs: ['wire'],
    holds: (seen) =>
      each(
        answersIn(seen),
        ({ headers: { date } }) => HTTP_DATE.test(date ?? '') || `the date is ${date ?? 'not there'}`,
      ),
  },
  {
    id: 'shapes/error-type',
    level: 'recorded',
    source: RECORDED,
    sentence: 'x-amzn-errortype of a refusal is its code alone, without a namespace or a URL.',
    needs: ['wire'],
    holds: (seen) =>
      each(refusalsIn(seen), ({ fault, headers: { 'x-amzn-errortype': type } }) =>
        equal('x-amzn-errortype', type, fault?.code),
      ),
  },
]);
