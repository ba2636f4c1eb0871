import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as where, CHROMIUM_ARGUMENTS } from '@org/config/chromium';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { BUILT } from './built.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser takes connections of Playwright's. */
    readonly browser: string;
  }
}

/** Starts one browser for all files of tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(BUILT, 'index.html')))
    throw new Error(
      'The explorer is not built, and these tests look at it as it is served: `pnpm --filter @org/layers-explorer build`.',
    );
  const browser = await chromium.launchServer({ executablePath: where() ?? '', args: CHROMIUM_ARGUMENTS });
  provide('browser', browser.wsEndpoint());
  return async () => await browser.close();
}
