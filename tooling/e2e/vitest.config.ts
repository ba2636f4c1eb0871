import { browserProject } from '@org/config/browser-project';
import { chromium } from '@org/config/chromium';
import { defineProject, RUNS_LONG, TAGGING } from '@org/config/vitest';
import { readmePlugin } from './src/readme-plugin.ts';

const node = {
  ...defineProject(),
  extends: false as const,
  plugins: [readmePlugin()],
  test: {
    name: 'node',
    ...TAGGING,
    include: ['test/node/**/*.test.ts'],
    // As everywhere: what is found out of the programs of this machine is found out once.
    isolate: false,
    globalSetup: ['src/global-setup.ts', 'src/aws-cli-setup.ts'],
    // Real programs start and stop here, on machines that may be slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};

const pages = {
  packages: ['@aws-sdk/client-lambda'],
  include: ['test/browser/**/*.test.ts'],
  globalSetup: ['src/global-setup.ts', 'src/server-setup.ts'],
};

const explorer = {
  ...defineProject(),
  extends: false as const,
  test: {
    ...node.test,
    name: 'explorer',
    include: ['test/explorer/**/*.test.ts'],
    globalSetup: ['src/explorer/browser-setup.ts'],
  },
};

const executablePath = chromium();
const inBrowsers = (path: string) => [
  explorer,
  // Its tests are all long, and a server for its pages takes as long to start as most tests.
  ...(RUNS_LONG ? [browserProject(path, pages)] : []),
];
export default defineProject({
  // Most of the time goes to programs that the tests wait for: a second file may run meanwhile.
  maxWorkers: 2,
  projects: [node, ...(executablePath === undefined ? [] : inBrowsers(executablePath))],
});
