import { fileURLToPath } from 'node:url';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))],
  vitest: { configFile: 'tooling/power/stryker/vitest.config.ts', related: false },
  mutate: (
    process.env.POWER_MUTATE ??
    'packages/fake/src/{operations,store,wire}/**/*.ts,packages/fake/src/{filter,page,policy}.ts'
  )
    .split(/,(?![^{]*\})/)
    .concat('!**/*.test.ts'),
  ignorePatterns: [
    'apps',
    'docs',
    '.github',
    '.changeset',
    'tooling/e2e',
    'tooling/bench',
    'tooling/checks',
    'tooling/bootstrap',
    '**/dist',
    '**/reports',
    '**/.turbo',
  ],
  coverageAnalysis: 'perTest',
  tsconfigFile: 'tsconfig.none.json',
  concurrency: 2,
  // What takes longer on a busy machine is not caught by that alone.
  timeoutFactor: 3,
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: 'tooling/power/reports/mutation.json' },
  tempDirName: '.stryker-tmp',
  allowEmpty: false,
};
