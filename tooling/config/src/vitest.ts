import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const COMPILED = process.env['NODE_COMPILE_CACHE'] ?? join(tmpdir(), 'node-compile-cache');

/** Whether the long tests run, too. */
export const RUNS_LONG: boolean = process.env['LAYERS_LONG'] !== undefined;

/**
 * How tests are marked that only `npm test -- --long` runs, and what those are (docs/decisions/025-long-tests.md). Each
 * project of a package needs it: none inherits it.
 */
export const TAGGING = {
  tags: [
    {
      name: 'long',
      description: 'Takes its time, and shows more of what quick tests show: npm test -- --long.',
    },
  ],
  ...(!RUNS_LONG && { tagsFilter: ['!long'] }),
};

/**
 * Vitest settings of a workspace package: tests beside the source and under `test`,
 * other packages read from source, a report for the closing count.
 *
 * Never list the condition `module`: the AWS SDK would then load a build that Node refuses.
 */
export function defineProject(test: NonNullable<ViteUserConfig['test']> = {}): ViteUserConfig {
  return defineConfig({
    ssr: { resolve: { conditions: ['@org/source', 'node', 'development|production'] } },
    test: {
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      ...TAGGING,
      reporters: ['default', 'json'],
      outputFile: { json: 'reports/vitest.json' },
      // Test files share modules alone, which take longer to load than most tests to run.
      isolate: false,
      // No test is about time alone; a busy machine is no failure.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      expect: { poll: { timeout: 60_000 } },
      ...test,
      // Programs that tests start keep what Node compiled: most of a start is that.
      env: { NODE_COMPILE_CACHE: COMPILED, ...test.env },
    },
  });
}
