import { expect, test } from 'vitest';
import { isAtLeast } from '../src/version.mjs';

test.each([
  ['24.11.0', '24.11', true],
  ['24.20.0', '24.11', true],
  ['25.0.0', '24.11', true],
  ['24.9.0', '24.11', false],
  ['20.20.2', '24.11', false],
  ['24.11.1', '24.11.2', false],
  ['25.0.0-nightly2026', '24.11', false],
])('whether %s is at least %s: %s', (version, oldest, expected) => {
  expect(isAtLeast(version, oldest)).toBe(expected);
});
