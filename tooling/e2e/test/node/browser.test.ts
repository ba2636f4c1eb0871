import { expect, test } from 'vitest';
import { absent } from '../../src/absent.ts';
import { chromium } from '@org/config/chromium';
import { runProgram } from '../../src/run-program.ts';

// The browser's own tests are a project of their own, which is left out where there is no browser: this one is counted.
const path = chromium();
const note = path === undefined ? absent('Chromium') : '';

test.skipIf(path === undefined)(`the browser that MSW is tried in is a Chromium ${note}`, async () => {
  const { code, stdout } = await runProgram(path ?? '', ['--version']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Chrom') });
});
