import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, inject, test } from 'vitest';

import { reportWriter } from '../src/api-report.ts';
import { type Door, DOORS, reportPath } from '../src/doors.ts';
import { textDiff } from '../src/text-diff.ts';

const writeReport = reportWriter(inject('temporary'));

/** What there is to say of a door whose public types changed: what to do, then the lines. */
function complaint(door: Door): string {
  const path = reportPath(door);
  const changes = textDiff(existsSync(path) ? readFileSync(path, 'utf8') : '', writeReport(door));
  if (changes === '') return '';
  return (
    `The public types of packages/${door.name} (${door.door}) are not those of api/${door.door}.api.md. ` +
    `If that is meant, run \`pnpm --filter @org/checks api\` and commit the result.\n${changes}`
  );
}

describe('the public types', { timeout: 60_000 }, () => {
  test.each(DOORS)('of $name, door $door, are those of the checked-in report', (door) => {
    expect(complaint(door)).toBe('');
  });
});

test('a changed line is shown as gone and new', () => {
  expect(textDiff('one\ntwo\nthree', 'one\n2\nthree')).toBe('- two\n+ 2');
  expect(textDiff('one', 'one')).toBe('');
});
