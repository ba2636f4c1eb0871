import type { News } from '../news.ts';
import type { Outcome } from '../outcome.ts';
import type { Report } from '../report.ts';
import { againLine, type Broken, existed, happened, isBroken, scriptFor } from './broken.ts';
import { usedBy, warningOf } from './closing.ts';
import { cut } from './cut.ts';
import { LEVELS, outcomesIn, totalsOf } from './rank.ts';
import type { ReportOptions } from './report-options.ts';

/** An issue on GitHub takes 65,536 letters: from here on a break is a line. */
const MOST_LETTERS = 50_000;

/**
 * A report for the summary of a job or the text of an issue: news first, then totals, then what is broken with its
 * calls, and a script to unfold.
 *
 * @public
 */
export function markdownReport(report: Report, options: ReportOptions = {}): string {
  const { news = [] } = options;
  const { target, seed, interrupted, leftovers } = report;
  const warning = warningOf(report);
  const head = [
    `## Layers contracts: ${plain(target)}`,
    ...(news.length === 0 ? [] : ['### News', news.map(newsItem).join('\n')]),
    table(report),
    `${usedBy(report)}, seed ${seed}${interrupted ? ', **interrupted**' : ''}.`,
    ...(warning === undefined ? [] : [warning]),
    ...(leftovers.length === 0 ? [] : [`Left behind: ${leftovers.map((name) => `\`${name}\``).join(', ')}`]),
  ];
  const blocks = [
    ...brokenBlocks('Broken', 'broken', report, options),
    ...listBlock('Mended', outcomesIn('mended', report)),
    ...brokenBlocks('AWS does otherwise', 'AWS does otherwise', report, options),
    ...listBlock('Inconclusive', outcomesIn('inconclusive', report)),
    ...listBlock('Known', outcomesIn('known', report)),
    ...listBlock('Skipped', outcomesIn('skipped', report)),
  ];
  return `${within([...head, ...blocks]).join('\n\n')}\n`;
}

/** Blocks as long as there is room; of each of the others its first line, unfolded. */
function within(blocks: readonly string[]): readonly string[] {
  let length = 0;
  return blocks.map((block) => {
    const [first = ''] = block.split('\n');
    if (length + block.length > MOST_LETTERS)
      return `${first.replace(/^<details><summary>(.*)<\/summary>$/, '$1')} (see the text report)`;
    length += block.length;
    return block;
  });
}

const newsItem = ({ what, id, was, since, sentence, reason }: News): string =>
  `- **${what}**: \`${id}\`${since === undefined ? '' : ` (${was} since ${since})`} ${plain(sentence)}` +
  (reason === undefined ? '' : `\n  ${span(cut(reason, 300))}`);

const table = (report: Report): string =>
  [
    `| | ${LEVELS.join(' | ')} | all |`,
    `| --- |${' ---: |'.repeat(LEVELS.length + 1)}`,
    ...totalsOf(report).map(({ category, counts, sum }) => `| ${category} | ${counts.join(' | ')} | ${sum} |`),
  ].join('\n');

function brokenBlocks(
  title: string,
  category: 'broken' | 'AWS does otherwise',
  report: Report,
  options: ReportOptions,
): readonly string[] {
  const outcomes = outcomesIn(category, report).filter(isBroken);
  return outcomes.length === 0 ? [] : [`### ${title}`, ...outcomes.map((outcome) => breakBlock(outcome, options))];
}

function breakBlock(outcome: Broken, options: ReportOptions): string {
  const { id, level, sentence, source, reason } = outcome;
  const calls = [...existed(outcome), ...happened(outcome)].join('\n');
  return [
    `**\`${id}\`** (${level}): ${plain(sentence)} <sub>${plain(source)}</sub>`,
    fenced(cut(reason, 800), 'text'),
    fenced(calls, 'text'),
    `Again: ${span(againLine(outcome, options))}`,
    `<details><summary>As a script</summary>\n\n${fenced(scriptFor(outcome, options).trimEnd(), 'bash')}\n\n</details>`,
  ].join('\n\n');
}

const listBlock = (title: string, outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.length === 0
    ? []
    : [
        `<details><summary>${title} (${outcomes.length})</summary>\n\n` +
          `${outcomes.map((outcome) => `- \`${outcome.id}\`: ${plain(cut(whyOf(outcome), 300))}`).join('\n')}\n\n</details>`,
      ];

function whyOf(outcome: Outcome): string {
  if (outcome.kind === 'skipped') return `lacks ${outcome.missing.join(', ')}`;
  if (outcome.kind === 'inconclusive') return outcome.reason;
  return outcome.kind === 'known' || outcome.kind === 'mended' ? `since ${outcome.since}: ${outcome.because}` : '';
}

/** A text in which nothing is markup. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_<>|[\]#@&]/g, String.raw`\$&`);

/** A fence or span that the text within cannot end. */
const ticksFor = (text: string, least: number): string =>
  '`'.repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));

const fenced = (text: string, language: string): string => {
  const fence = ticksFor(text, 3);
  return `${fence}${language}\n${text}\n${fence}`;
};

const span = (text: string): string => {
  const ticks = ticksFor(text, 1);
  const flat = text.replaceAll(/\s+/g, ' ');
  return ticks === '`' ? `\`${flat}\`` : `${ticks} ${flat} ${ticks}`;
};
