import { expect, test } from 'vitest';
import { absent } from '../../src/absent.ts';
import { chromium } from '../../src/chromium.ts';

// The browser's own tests are a project of their own, which is left out where there is no browser: this one is counted.
const path = chromium();

test.skipIf(path === undefined)(`MSW is tried in a browser ${path === undefined ? absent('Chromium') : ''}`, () => {
  expect(path).toMatch(/\S/);
});
