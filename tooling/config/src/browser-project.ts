import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { CHROMIUM_ARGUMENTS } from './chromium.ts';
import { TAGGING } from './vitest.ts';

/** What the fake loads, by way of the workspace's sources. */
const OF_THE_FAKE = [
  '@noble/ciphers/chacha.js',
  '@noble/hashes/hmac.js',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  '@smithy/signature-v4',
  'fflate',
  'sorted-btree',
  'unzipit',
].map((name) => `@org/layers-fake > ${name}`);

/**
 * Tests that run in a page, where MSW's service worker answers.
 *
 * @param executablePath - Chromium's.
 * @param settings - the project's own; `packages` are those that its tests load beside the fake, with their
 * dependencies: Vite would else find them one after the other and reload the page in the middle of a test.
 */
export const browserProject = (
  executablePath: string,
  { packages, ...settings }: TestProjectInlineConfiguration['test'] & { readonly packages: readonly string[] },
): TestProjectInlineConfiguration => ({
  extends: false,
  plugins: [msw({ mode: 'worker-only' })],
  // Vite's own for pages, and ours before them.
  resolve: { conditions: ['@org/source', 'module', 'browser', 'development|production'] },
  optimizeDeps: { include: ['msw', 'msw/browser', ...OF_THE_FAKE, ...packages] },
  test: {
    name: 'browser',
    ...TAGGING,
    // As everywhere: a busy machine is no failure.
    testTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    api: { host: '127.0.0.1', port: 0 },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_ARGUMENTS } }),
      instances: [{ browser: 'chromium' }],
    },
    ...settings,
  },
});
