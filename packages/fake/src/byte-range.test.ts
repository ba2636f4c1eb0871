import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test.each([
  ['bytes=0-', { from: 0, to: 9 }],
  ['bytes=3-', { from: 3, to: 9 }],
  ['bytes=3-5', { from: 3, to: 5 }],
  ['bytes=3-99', { from: 3, to: 9 }],
  ['bytes=9-', { from: 9, to: 9 }],
  ['bytes=-4', { from: 6, to: 9 }],
  ['bytes=-99', { from: 0, to: 9 }],
])('%s of ten bytes', (header, range) => {
  expect(byteRange(header, 10)).toEqual(range);
});

test.each([null, '', 'bytes=-', 'bytes=5-3', 'bytes=0-1,3-4', 'lines=0-1', 'bytes=a-'])(
  '%j means the whole',
  (header) => {
    expect(byteRange(header, 10)).toBeUndefined();
  },
);

test.each(['bytes=10-', 'bytes=10-20', 'bytes=-0'])('%s has no byte of ten', (header) => {
  expect(byteRange(header, 10)).toBe('unsatisfiable');
});
