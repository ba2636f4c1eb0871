import { isLesson } from '../exit-code.ts';
import type { Level } from '../contract.ts';
import type { Outcome } from '../outcome.ts';
import type { Report } from '../report.ts';

/** What a report sorts outcomes into, the worst first. */
export const CATEGORIES = [
  'broken',
  'mended',
  'AWS does otherwise',
  'inconclusive',
  'known',
  'skipped',
  'held',
] as const;

export type Category = (typeof CATEGORIES)[number];

export const LEVELS: readonly Level[] = ['documented', 'recorded', 'observed'];

/** The category of an outcome: of AWS, what nobody knew is learned, and not broken. */
export const categoryOf = (outcome: Outcome, report: Report): Category =>
  isLesson(outcome, report) ? 'AWS does otherwise' : outcome.kind;

/** The outcomes of a category, what is known best first. */
export const outcomesIn = (category: Category, report: Report): readonly Outcome[] =>
  LEVELS.flatMap((level) =>
    report.outcomes.filter((outcome) => outcome.level === level && categoryOf(outcome, report) === category),
  );

/** How many outcomes there are in each category and at each level, zeros too. */
export const totalsOf = (
  report: Report,
): readonly { readonly category: Category; readonly counts: readonly number[]; readonly sum: number }[] =>
  CATEGORIES.filter((category) => category !== 'AWS does otherwise' || report.authority).map((category) => {
    const outcomes = outcomesIn(category, report);
    const counts = LEVELS.map((level) => outcomes.filter((outcome) => outcome.level === level).length);
    return { category, counts, sum: outcomes.length };
  });
