import { browserProject } from '@org/config/browser-project';
import { chromium } from '@org/config/chromium';
import { defineProject } from '@org/config/vitest';

const pages = {
  packages: [
    '@aws-sdk/client-lambda',
    '@aws-sdk/xhr-http-handler',
    '@tanstack/react-query',
    '@tanstack/react-router',
    '@tanstack/react-table',
    '@tanstack/react-virtual',
    'diff',
    'fflate',
    'p-queue',
    'react',
    'react-aria-components',
    'tinykeys',
    'react/jsx-dev-runtime',
    'react-dom/client',
    '@org/layers-client > @noble/hashes/sha2.js',
    '@org/layers-client > @zip.js/zip.js/lib/zip-core-external.js',
  ],
  include: ['test/**/*.test.tsx'],
  setupFiles: ['test/set-up.ts'],
  // One page for all files: to load the explorer takes longer than most tests.
  isolate: false,
};

const executablePath = chromium();
export default defineProject({
  projects: [
    { ...defineProject({ include: ['src/**/*.test.ts'] }), extends: false as const },
    ...(executablePath === undefined ? [] : [browserProject(executablePath, pages)]),
  ],
});
