import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import type { TestProjectInlineConfiguration } from 'vitest/config';

// Packages that the tests load, by way of the workspace's sources too. Vite would else find them one after the other
// and reload the page in the middle of a test.
const OPTIMIZED = [
  '@aws-sdk/client-lambda',
  'msw',
  'msw/browser',
  '@org/layers-fake > @js-sdsl/ordered-map',
  '@org/layers-fake > @noble/ciphers/aes.js',
  '@org/layers-fake > @noble/hashes/hmac.js',
  '@org/layers-fake > @noble/hashes/sha2.js',
  '@org/layers-fake > @noble/hashes/utils.js',
  '@org/layers-fake > @smithy/signature-v4',
  '@org/layers-fake > fflate',
  '@org/layers-fake > unzipit',
];

const ARGUMENTS = [
  // Containers run tests as root and give no GPU.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What MSW does not answer must not reach the real AWS.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** The tests that run in a page, where MSW's service worker answers. */
export const browserProject = (executablePath: string): TestProjectInlineConfiguration => ({
  extends: false,
  plugins: [msw({ mode: 'worker-only' })],
  // Vite's own for pages, and ours before them.
  resolve: { conditions: ['@org/source', 'module', 'browser', 'development|production'] },
  optimizeDeps: { include: OPTIMIZED },
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['src/global-setup.ts', 'src/server-setup.ts'],
    testTimeout: 30_000,
    api: { host: '127.0.0.1', port: 0 },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: ARGUMENTS } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
