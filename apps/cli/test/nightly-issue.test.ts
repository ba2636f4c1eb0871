import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { issueOf, type Told } from '../nightly/issue.mts';

const RUN = 'https://github.example/runs/1';
const lengthOf = (text: string): number => Array.from(text).length;

/** Regions with something to tell, each with a report. */
function regions(reports: Readonly<Record<string, string>>): readonly Told[] {
  const home = mkdtempSync(join(tmpdir(), 'layers-issue-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return Object.entries(reports).map(([title, report]) => {
    const folder = join(home, title);
    mkdirSync(folder);
    writeFileSync(join(folder, 'report.md'), report);
    return { region: { title, folder }, facts: [{ text: `\`law-of-${title}\` is broken`, note: '' }] };
  });
}
const reportOf = (letters: number): string => `\`\`\`text\n${'x'.repeat(letters)}\n\`\`\`\n`;
const noRoomFor = (title: string, run: string): string =>
  `\n\nThere is no room here for the report of ${title}: see the summary of ${run}.\n`;

test('the issue has what is to be told of all regions, and then the reports that have room, whole', () => {
  const issue = issueOf(regions({ a: reportOf(50_000), b: reportOf(50_000), c: reportOf(5_000) }), RUN);
  const facts = ['a', 'b', 'c'].map((title) => `## ${title}\n\n- \`law-of-${title}\` is broken.\n\n`).join('');
  expect(issue).toContain(`${facts}## The report of a\n\n${reportOf(50_000)}`);
  expect(issue).toContain(noRoomFor('b', `[the run](${RUN})`));
  expect(issue).toContain(`## The report of c\n\n${reportOf(5_000)}`);
  expect(issue.match(/^```/gm)).toHaveLength(4);
  expect(lengthOf(issue)).toBeLessThan(65_536);
});

test('where nobody knows the address of the run, it is named without a link', () => {
  const issue = issueOf(regions({ a: reportOf(70_000) }), '');
  expect(issue).toContain(noRoomFor('a', 'the run'));
  expect(issue).not.toContain(']()');
});

test('so many regions that no report has room are told all the same', () => {
  const titles = Array.from({ length: 60 }, (_, at) => `region-${at}`);
  const issue = issueOf(regions(Object.fromEntries(titles.map((title) => [title, reportOf(40_000)]))), RUN);
  for (const title of titles) expect(issue).toContain(`- \`law-of-${title}\` is broken.\n`);
  expect(lengthOf(issue)).toBeLessThan(65_536);
});

test.each(['', 'x'])('as much is told as GitHub takes, in whole facts and characters (%j in front)', (odd) => {
  const fact = { text: odd + '😀'.repeat(995), note: '' };
  const told = (size: number) =>
    Array.from({ length: 80 }, () => ({
      region: { title: 'read-write eu-central-1', folder: 'nowhere' },
      facts: Array.from({ length: size }, () => fact),
    }));
  const issue = issueOf(told(1), RUN);
  expect(lengthOf(issue)).toBeLessThan(65_536);
  expect(lengthOf(issue)).toBeGreaterThan(59_000);
  expect(issue.isWellFormed()).toBe(true);
  expect(issue.match(/^- .*$/gm)?.every((line) => line === `- ${fact.text}.`)).toBe(true);
  expect(issue).toContain(`There is no room here for what is to be told (1): see [the run](${RUN}).`);
  expect(lengthOf(issueOf(told(80).slice(0, 1), RUN))).toBeLessThan(1_000);
});
