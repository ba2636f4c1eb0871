import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCount, formatDate, formatNumber, formatSize, formatTime } from './format.ts';

test('dates are read as AWS prints them; what is none is nothing', () => {
  const date = new Date('2024-08-14T17:29:47.063Z');
  const printed = '2024-08-14T17:29:47.063+0000';
  expect(formatDate(printed)).toBe(new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(date));
  expect(formatTime(printed)).toBe(
    new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }).format(date),
  );
  expect(formatDate('2024-08-14T17:29:47.063-0300')).toBe(formatDate('2024-08-14T20:29:47.063Z'));
  for (const none of [undefined, '', 'yesterday']) expect(formatDate(none)).toBe('');
});

/** How the unit of a size is written; digits are the reader's own. */
const unitOf = (bytes: number): string => formatSize(bytes).replaceAll(/[\d.,\s]/g, '');

test('sizes have the largest unit of which they have at least one, and never more than gigabytes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.nat({ max: 4 }), (count, power) => {
      const unit = power === 0 ? /^bytes?$/ : [/^kB$/, /^MB$/, /^GB$/, /^GB$/][power - 1]!;
      expect(unitOf(count * 1000 ** power)).toMatch(unit);
    }),
    { seed: 1 },
  );
  expect(formatSize(undefined)).toBe('');
  expect(formatSize(0)).toMatch(/^0 /);
  expect(formatSize(999_999)).not.toContain('1,000');
});

test('counts agree with what is counted', () => {
  expect(formatCount(1, 'layer')).toBe('1 layer');
  expect(formatCount(0, 'layer')).toBe('0 layers');
  expect(formatCount(1234, 'file')).toBe(`${formatNumber(1234)} files`);
});
