import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

// Most were asked of S3, and ten bytes, on 2025-01-21: test_get_object_range of LocalStack, validated against AWS.
test.each([
  ['bytes=0-', { from: 0, to: 9 }],
  ['bytes=0-0', { from: 0, to: 0 }],
  ['bytes=0-8', { from: 0, to: 8 }],
  ['bytes=1-1', { from: 1, to: 1 }],
  ['bytes=1-', { from: 1, to: 9 }],
  ['bytes=3-', { from: 3, to: 9 }],
  ['bytes=3-5', { from: 3, to: 5 }],
  ['bytes=3-99', { from: 3, to: 9 }],
  ['bytes=0-100', { from: 0, to: 9 }],
  ['bytes=9-', { from: 9, to: 9 }],
  ['bytes=-2', { from: 8, to: 9 }],
  ['bytes=-4', { from: 6, to: 9 }],
  ['bytes=-9', { from: 1, to: 9 }],
  ['bytes=-15', { from: 0, to: 9 }],
  ['bytes=-99', { from: 0, to: 9 }],
])('%s of ten bytes', (header, range) => {
  expect(byteRange(header, 10)).toEqual(range);
});

test.each([
  null,
  '',
  'bytes=-',
  'bytes=1-0',
  'bytes=5-3',
  'bytes=-1-',
  'bytes=0--1',
  '0-1',
  'bytes=0-1,3-4',
  'bytes=0-1,3-4,7-9',
  'lines=0-1',
  'bytes=a-',
])('%j means the whole', (header) => {
  expect(byteRange(header, 10)).toBeUndefined();
});

test.each(['bytes=10-', 'bytes=10-20', 'bytes=100-200', 'bytes=-0'])('%s has no byte of ten', (header) => {
  expect(byteRange(header, 10)).toBe('unsatisfiable');
});
