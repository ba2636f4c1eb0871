import type { Outcome } from './outcome.ts';
import type { Report } from './report.ts';

/** Whether a break is to be learned from and no failure: nobody knew, and AWS does otherwise. */
export const isLesson = ({ level, kind }: Outcome, { authority }: Pick<Report, 'authority'>): boolean =>
  authority && level === 'observed' && kind === 'broken';

/**
 * What a program that made a report ends with. It does not count failures: 0 where nothing that was judged is broken
 * but what is known, or was to be learned of AWS; 1 where something is broken or mended, 2 where nothing could be judged,
 * 130 where the run was interrupted.
 *
 * @public
 */
export function exitCodeOf(report: Report): 0 | 1 | 2 | 130 {
  if (report.interrupted) return 130;
  const { outcomes } = report;
  const failed = outcomes.some(
    (outcome) => outcome.kind === 'mended' || (outcome.kind === 'broken' && !isLesson(outcome, report)),
  );
  if (failed) return 1;
  return outcomes.some(({ kind }) => kind !== 'skipped' && kind !== 'inconclusive') ? 0 : 2;
}
