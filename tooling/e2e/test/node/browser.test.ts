import { expect, test } from 'vitest';
import { absent } from '../../src/absent.ts';
import { chromium } from '@org/config/chromium';
import { runProgram } from '../../src/run-program.ts';

// What needs the browser are projects of their own, which are left out where there is no browser: this one is counted.
const path = chromium();
const note = path === undefined ? absent('Chromium') : '';

test.skipIf(path === undefined)(
  `the browser that MSW and the explorer are tried in is a Chromium ${note}`,
  async () => {
    const { code, stdout } = await runProgram(path ?? '', ['--version']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Chrom') });
  },
);
