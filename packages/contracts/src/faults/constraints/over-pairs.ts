import type { Verdict } from '../../contract.ts';
import { Inconclusive } from '../../driver/inconclusive.ts';
import { each, equal, exchangeAt, refused } from '../../judge.ts';
import type { Observation } from '../../observation.ts';
import type { Step } from '../../step.ts';
import { isNested, type Pair, stepOf } from './asks.ts';
import { headOf, readReport } from './report.ts';
import { reportIn, said } from './wrongs.ts';

/** The right request (step 0) and the wrong one (step 1). */
export const stepsOf = ({ right, wrong }: Pair): readonly Step[] => [stepOf(right), stepOf(wrong)];

/** Whether the right request is not refused for its values. */
export function letsPass(seen: Observation<Pair>): Verdict {
  const { status, fault } = exchangeAt(seen, 0);
  // What S3 says of an archive there is another matter.
  const isInS3 = Object.keys(seen.query.right.values).some(isNested);
  const isRefused = isInS3 ? fault?.code === 'ValidationException' : status === 400;
  return !isRefused || `refused with ${fault?.code}: ${fault?.message}`;
}

/** Whether the wrong request is refused as such. */
export const refuses = (seen: Observation<Pair>): Verdict =>
  refused(exchangeAt(seen, 1), { status: 400, code: 'ValidationException' });

/** Whether the refusal has the form of a report. */
export function hasItsForm(seen: Observation<Pair>): Verdict {
  const { fault } = exchangeAt(seen, 1);
  if (fault?.code !== 'ValidationException') throw new Inconclusive('it was not refused as invalid');
  const report = readReport(fault.message);
  if (report === undefined) return `the text ${JSON.stringify(fault.message)} has another form`;
  return equal('its head', report.head, headOf(report.items.length));
}

/** Whether each item is about a member that is wrong, and shows its value. */
export function namesMembers(seen: Observation<Pair>): Verdict {
  const { items, wrongs } = reportIn(seen);
  // How these are named nobody knows: `faults/nested-names`.
  if (Object.keys(seen.query.wrong.values).some(isNested)) throw new Inconclusive('members are nested');
  const known = wrongs.map(said);
  return each(items, (item) => known.includes(said(item)) || `reported ${said(item)}, wanted ${known.join(' or ')}`);
}

/** Whether each item names something that its member fails to satisfy. */
export function namesConstraints(seen: Observation<Pair>): Verdict {
  const { items, wrongs } = reportIn(seen);
  return each(items, ({ at, constraint, text }) => {
    const texts = wrongs
      .filter((wrong) => wrong.at.toLowerCase() === at.toLowerCase())
      .map((wrong) => wrong.constraint);
    return texts.length === 0 || texts.includes(constraint) || `${at}: reported ${text}, wanted ${texts.join(' or ')}`;
  });
}
