import type { News } from '../news.ts';
import type { Outcome } from '../outcome.ts';
import type { Report } from '../report.ts';
import { againLine, type Broken, existed, happened, isBroken, scriptFor } from './broken.ts';
import { usedBy, warningOf } from './closing.ts';
import { cut } from './cut.ts';
import { folded } from './folded.ts';
import { legible } from './legible.ts';
import { type Paint, paintOf } from './paint.ts';
import { type Category, LEVELS, outcomesIn, totalsOf } from './rank.ts';
import type { ReportOptions } from './report-options.ts';

/**
 * A report to be read: the news, what is wrong with the worst first, and the totals.
 *
 * @public
 */
export function textReport(report: Report, options: ReportOptions = {}): string {
  const paint = paintOf(options.colors ?? false);
  const { news = [] } = options;
  const blocks = [
    ...(news.length === 0 ? [] : [['NEWS', ...news.map(newsLine)]]),
    ...brokenIn('broken', report).map((outcome) => breakLines('BROKEN', outcome, options, paint)),
    ...outcomesIn('mended', report).map((outcome) => mendedLines(outcome, paint)),
    ...brokenIn('AWS does otherwise', report).map((outcome) =>
      breakLines('AWS DOES OTHERWISE', outcome, options, paint),
    ),
    ...silentBlocks(report, paint),
    ...outcomesIn('known', report).map((outcome) => knownLines(outcome, paint)),
    ...skippedBlocks(report, paint),
    totalLines(report, paint),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const brokenIn = (category: Category, report: Report): readonly Broken[] =>
  outcomesIn(category, report).filter(isBroken);

/** One piece of news in a line. */
const newsLine = ({ what, id, was, since, sentence, reason }: News): string =>
  `  ${what}: ${id}${since === undefined ? '' : ` (${was} since ${since})`}${sentence && `: ${sentence}`}` +
  (reason === undefined ? '' : ` ${cut(reason, 300)}`);

function breakLines(title: string, outcome: Broken, options: ReportOptions, paint: Paint): readonly string[] {
  const { id, level, source, sentence, reason } = outcome;
  const before = existed(outcome);
  return [
    `${paint('red', title)} ${paint('bold', id)} (${level})`,
    `  ${sentence}`,
    paint('dim', `  (${source})`),
    ...(before.length === 0 ? [] : ['  What existed:', ...before.map((line) => `    ${line}`)]),
    '  What was asked:',
    ...happened(outcome).map((line) => `    ${line}`),
    `  Seen and wanted: ${cut(reason, 800)}`,
    `  Again: ${againLine(outcome, options)}`,
    '  As a script:',
    paint('dim', '  ----'),
    legible(scriptFor(outcome, options).trimEnd()),
    paint('dim', '  ----'),
  ];
}

function mendedLines(outcome: Outcome, paint: Paint): readonly string[] {
  if (outcome.kind !== 'mended') return [];
  const { id, level, since, because } = outcome;
  return [
    `${paint('red', 'MENDED')} ${paint('bold', id)} (${level})`,
    `  It holds again: take it out of the list of known failures (since ${since}: ${because}).`,
  ];
}

function knownLines(outcome: Outcome, paint: Paint): readonly string[] {
  if (outcome.kind !== 'known') return [];
  const { id, level, since, because, reason } = outcome;
  return [
    `${paint('yellow', 'KNOWN')} ${paint('bold', id)} (${level})`,
    `  Since ${since}: ${because}`,
    `  Seen and wanted: ${cut(reason, 300)}`,
  ];
}

/** What nothing could be said of, by the reason. */
const silentBlocks = (report: Report, paint: Paint): readonly (readonly string[])[] =>
  grouped(outcomesIn('inconclusive', report), (outcome) => (outcome.kind === 'inconclusive' ? outcome.reason : '')).map(
    ([reason, ids]) => [`${paint('yellow', 'INCONCLUSIVE')} (${ids.length}): ${cut(reason, 400)}`, ...folded(ids)],
  );

/** What was not asked, by what was missing. */
const skippedBlocks = (report: Report, paint: Paint): readonly (readonly string[])[] =>
  grouped(outcomesIn('skipped', report), (outcome) =>
    outcome.kind === 'skipped' ? outcome.missing.join(', ') : '',
  ).map(([missing, ids]) => [
    `${paint('dim', 'SKIPPED')} (${ids.length}), since ${report.target} lacks: ${missing}`,
    ...folded(ids),
  ]);

function grouped(
  outcomes: readonly Outcome[],
  keyOf: (outcome: Outcome) => string,
): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const outcome of outcomes) groups.set(keyOf(outcome), [...(groups.get(keyOf(outcome)) ?? []), outcome.id]);
  return [...groups];
}

const row = (name: string, cells: readonly (number | string)[]): string =>
  name.padEnd(20) + cells.map((cell) => String(cell).padStart(12)).join('');

function totalLines(report: Report, paint: Paint): readonly string[] {
  const { target, seed, interrupted, leftovers } = report;
  const warning = warningOf(report);
  return [
    paint('bold', row('', [...LEVELS, 'all'])),
    ...totalsOf(report).map(({ category, counts, sum }) => row(category, [...counts, sum])),
    '',
    `${target}: ${usedBy(report)}, seed ${seed}${interrupted ? ', interrupted' : ''}`,
    ...(leftovers.length === 0 ? [] : [`Left behind: ${leftovers.join(', ')}`]),
    ...(warning === undefined ? [] : [paint('yellow', warning)]),
  ];
}
