import type { Outcome } from '../outcome.ts';
import type { Report } from '../report.ts';
import { againLine, type Broken, existed, happened, scriptFor } from './broken.ts';
import { cut } from './cut.ts';
import { legible } from './legible.ts';
import { categoryOf } from './rank.ts';
import type { ReportOptions } from './report-options.ts';

/**
 * A report as JUnit's XML, a test case for each contract. What is known, learned or not judged is shown as skipped
 * with the reason, so that it does not look like a pass.
 *
 * @public
 */
export function junitReport(report: Report, options: ReportOptions = {}): string {
  const cases = report.outcomes.map((outcome) => caseOf(outcome, report, options));
  const count = (element: string): number => cases.filter((text) => text.includes(`<${element} `)).length;
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="0" skipped="${count('skipped')}"`;
  const seconds = (report.took / 1000).toFixed(3);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts} time="${seconds}">`,
    `  <testsuite name="${escaped(report.target)}" ${counts} time="${seconds}" timestamp="${escaped(report.began)}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(outcome: Outcome, report: Report, options: ReportOptions): string {
  const { id, sentence } = outcome;
  const [theme = ''] = id.split('/');
  const open = `    <testcase classname="${escaped(`${report.target}.${theme}`)}" name="${escaped(`${id}: ${sentence}`)}"`;
  const child = childOf(outcome, report, options);
  return child === undefined ? `${open}/>` : `${open}>\n      ${child}\n    </testcase>`;
}

const skipped = (message: string): string => `<skipped message="${escaped(cut(message, 500))}"/>`;

const failure = (type: string, message: string, details: string): string =>
  `<failure type="${type}" message="${escaped(cut(message, 500))}">${escaped(details)}</failure>`;

function childOf(outcome: Outcome, report: Report, options: ReportOptions): string | undefined {
  const { kind } = outcome;
  if (kind === 'held') return undefined;
  if (kind === 'skipped') return skipped(`${report.target} lacks: ${outcome.missing.join(', ')}`);
  if (kind === 'inconclusive') return skipped(`nothing could be said: ${outcome.reason}`);
  if (kind === 'known') return skipped(`known since ${outcome.since}: ${outcome.because}`);
  if (kind === 'mended')
    return failure(kind, `it holds again, and is listed as known since ${outcome.since}: ${outcome.because}`, '');
  return categoryOf(outcome, report) === 'broken'
    ? failure(kind, outcome.reason, detailsOf(outcome, options))
    : skipped(`AWS does otherwise: ${outcome.reason}`);
}

function detailsOf(outcome: Broken, options: ReportOptions): string {
  const lines = [...existed(outcome), ...happened(outcome)];
  return `\n${[...lines, outcome.reason, againLine(outcome, options)].join('\n')}\n\n${scriptFor(outcome, options)}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => legible(text).replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter]!);
