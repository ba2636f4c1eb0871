import { Inconclusive } from '../../driver/inconclusive.ts';
import { exchangeAt } from '../../judge.ts';
import type { Observation } from '../../observation.ts';
import { type Pair, reads } from './asks.ts';
import { membersOf } from './members.ts';
import { type Item, readReport, type Report } from './report.ts';
import { type Violation, violationsOf } from './violations.ts';

/** What is wrong with the wrong one of two requests, by the model. */
const wrongsOf = ({ query: { wrong }, world }: Observation<Pair>): readonly Violation[] =>
  membersOf(wrong.operation).flatMap((member) => {
    const value = wrong.values[member.name];
    if (value === undefined) return [];
    const isPrefixed = member.name === 'LayerName' && !reads(wrong.operation);
    return violationsOf(member, isPrefixed ? `${world.prefix}${String(value)}` : value);
  });

/**
 * The items of the report that refuses the wrong request, and what is wrong with it.
 *
 * @throws Inconclusive where there is no such report: that is another law's business.
 */
export function reportIn(seen: Observation<Pair>): Report & { readonly wrongs: readonly Violation[] } {
  const { fault } = exchangeAt(seen, 1);
  const report = fault?.code === 'ValidationException' ? readReport(fault.message) : undefined;
  if (report === undefined) throw new Inconclusive('there was no report of broken constraints');
  return { ...report, wrongs: wrongsOf(seen) };
}

/** An item in a word. */
export const said = ({ value, at }: Violation | Item): string => `${value.slice(0, 200)} at ${at}`;
