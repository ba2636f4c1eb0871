import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Stryker runs a copy of the source, whose links would lead out of it: packages are found by their place instead.
const source = (path: string): string => fileURLToPath(new URL(`../../../packages/${path}`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: {
    alias: [
      { find: /^@org\/layers-fake\/sigv4$/, replacement: source('fake/src/sigv4.ts') },
      { find: /^@org\/layers-fake$/, replacement: source('fake/src/index.ts') },
      { find: /^@org\/layers-contracts$/, replacement: source('contracts/src/index.ts') },
    ],
  },
  ssr: { resolve: { conditions: ['@org/source', 'node', 'development|production'] } },
  test: {
    include: ['*.test.ts'],
    testTimeout: 30_000,
    // The fake loads it late. What is changed in the constants of a module meets all scenes only where it is loaded before
    // them; else the one that happens to load it.
    setupFiles: [source('fake/src/wire/blob-scanner.ts')],
  },
});
