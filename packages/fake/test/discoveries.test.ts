import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);

const [HEAD = [], , ...rows] = readFileSync(new URL('docs/discoveries.md', ROOT), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const quotedIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);

describe('docs/discoveries.md', () => {
  test('is one table of open questions, whole in every row', () => {
    expect(HEAD).toEqual(['question', 'our choice', 'evidence', 'where', 'a run on AWS that settles it', 'contract']);
    expect(rows.length).toBeGreaterThan(60);
    for (const row of rows) expect([row[0], row.length, row.includes('')]).toEqual([row[0], HEAD.length, false]);
  });

  test('names places that are there', () => {
    const places = rows.flatMap((row) => quotedIn(row[3]!));
    const lost = places.filter(
      (place) => !['packages/fake/src/', 'packages/'].some((folder) => existsSync(new URL(folder + place, ROOT))),
    );
    expect(places.length).toBeGreaterThanOrEqual(rows.length);
    expect(lost).toEqual([]);
  });

  test('gives each question a contract of its own', () => {
    const ids = rows.flatMap((row) => quotedIn(row[5]!));
    expect(ids).toHaveLength(rows.length);
    expect(new Set(ids).size).toBe(rows.length);
    for (const id of ids)
      expect(id).toMatch(/^(downloads|faults|filters|pagination|policies|shapes|versions)\/[a-z\d-]+$/);
  });
});
