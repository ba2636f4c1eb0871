import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type AskedRegion, readText } from './asked-region.mts';
import type { Fact } from './facts.mts';
import { fitted, type Piece } from './fitted.mts';

/** A region, and what there is to tell of it. */
export interface Told {
  readonly region: Pick<AskedRegion, 'title' | 'folder'>;
  readonly facts: readonly Fact[];
}

/** GitHub takes 65,536 characters. */
const MOST = 60_000;

/**
 * The issue: what there is to tell of every region, then the reports for which there is room. Its first line stays the
 * same as long as its facts do, so that they are not told twice.
 *
 * @param run - the address of the workflow's run; empty where nobody knows it.
 */
export function issueOf(told: readonly Told[], run: string): string {
  const facts = told.map(({ region, facts: its }) => [region.title, its.map(({ text }) => text)]);
  const mark = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
  const link = (words: string): string => (run === '' ? words : `[${words}](${run})`);
  const about = `What ${link("last night's run")} found, and what nights before found that it did not judge. It is written anew each night, and closed by the first night that has nothing to tell and was not silent.`;
  const see = link('the run');
  const pieces = [...told.map((one) => factsOfRegion(one, see)), ...told.flatMap((one) => reportOfRegion(one, see))];
  const sections = told.length > 0 ? fitted(pieces, MOST) : ['A job failed, and no report says why.'];
  return `${[`<!-- ${mark} -->`, about, ...sections].join('\n\n')}\n`;
}

function factsOfRegion({ region: { title }, facts }: Told, run: string): Piece {
  const list = facts.map(({ text, note }) => `- ${text}${note}.`).join('\n');
  const instead = `There is no room here for what is to be told (${facts.length}): see ${run}.`;
  return { text: `## ${title}\n\n${list}`, instead: `## ${title}\n\n${instead}` };
}

function reportOfRegion({ region: { title, folder } }: Told, run: string): readonly Piece[] {
  const report = reportIn(folder).trimEnd();
  if (report === '') return [];
  const instead = `There is no room here for the report of ${title}: see the summary of ${run}.`;
  return [{ text: `## The report of ${title}\n\n${report}`, instead }];
}

/** The report, or what was said last where there is none. */
function reportIn(folder: string): string {
  const report = readText(join(folder, 'report.md')) ?? '';
  const log = readText(join(folder, 'log.txt')) ?? '';
  if (report !== '' || log === '') return report;
  return `\`\`\`\n${log.trimEnd().split('\n').slice(-20).join('\n')}\n\`\`\``;
}
