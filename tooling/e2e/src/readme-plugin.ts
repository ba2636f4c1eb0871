import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';

const README = new URL('../../../README.md', import.meta.url);
const TESTS = fileURLToPath(new URL('../test/node/', import.meta.url));
const NAME = /^readme:(\d+)$/;
const FILE = /readme-block-(\d+)\.ts$/;

/** The TypeScript of the README, block by block. */
export const readmeBlocks = (): readonly string[] =>
  [...readFileSync(README, 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code ?? '');

/** Lets a test import the README's nth block of TypeScript as `readme:n`: what the README shows is run. */
export const readmePlugin = (): Plugin => ({
  name: 'readme',
  resolveId: (id) => {
    const block = NAME.exec(id)?.[1];
    // As if it were a file beside the tests: its own imports are found from there.
    return block === undefined ? undefined : `${TESTS}readme-block-${block}.ts`;
  },
  load: (id) => {
    const block = FILE.exec(id)?.[1];
    return block === undefined ? undefined : readmeBlocks()[Number(block)];
  },
});
