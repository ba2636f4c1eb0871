import type { Report } from '../report.ts';
import type { ReportOptions } from './report-options.ts';
import { totalsOf } from './rank.ts';

/**
 * A report for programs: the report itself with nothing cut, its totals, and the news.
 *
 * @public
 */
export function jsonReport(report: Report, { news = [] }: ReportOptions = {}): string {
  const totals = Object.fromEntries(totalsOf(report).map(({ category, sum }) => [category, sum]));
  return `${JSON.stringify({ ...report, totals, news }, null, 2)}\n`;
}
