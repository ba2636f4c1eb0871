import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type AskedRegion, readText } from './asked-region.mts';
import type { Fact } from './facts.mts';

/** A region, and what there is to tell of it. */
export interface Told {
  readonly region: Pick<AskedRegion, 'title' | 'folder'>;
  readonly facts: readonly Fact[];
}

/** GitHub takes 65,536 characters. */
const MOST = 60_000;

/**
 * The issue. Its first line stays the same as long as its facts do, so that they are not told twice.
 *
 * @param run - the address of the workflow's run.
 */
export function issueOf(told: readonly Told[], run: string): string {
  const facts = told.map(({ region, facts: its }) => [region.title, its.map(({ text }) => text)]);
  const mark = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
  const about = `What [last night's run](${run}) found, and what nights before found that it did not judge. It is written anew each night, and closed by the first night that has nothing to tell and was not silent.`;
  const sections = told.length > 0 ? told.map(sectionOf) : ['A job failed, and no report says why.'];
  const text = [`<!-- ${mark} -->`, about, ...sections].join('\n\n');
  // By characters: a cut must not split one.
  return `${Array.from(text).slice(0, MOST).join('')}\n`;
}

function sectionOf({ region: { title, folder }, facts }: Told): string {
  const list = facts.map(({ text, note }) => `- ${text}${note}.`).join('\n');
  return [`## ${title}`, list, reportIn(folder)].join('\n\n').trimEnd();
}

/** The report, or what was said last where there is none. */
function reportIn(folder: string): string {
  const report = readText(join(folder, 'report.md')) ?? '';
  const log = readText(join(folder, 'log.txt')) ?? '';
  if (report !== '' || log === '') return report;
  return `\`\`\`\n${log.trimEnd().split('\n').slice(-20).join('\n')}\n\`\`\``;
}
