import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';

const ROOT = new URL('../../../', import.meta.url);
const TESTS = fileURLToPath(new URL('../test/node/', import.meta.url));
const NAME = /^readme:(\d+|fake)$/;
const FILE = /readme-block-(\d+|fake)\.ts$/;

/** The TypeScript of a README, block by block. */
const blocksOf = (readme: string): readonly string[] =>
  [...readFileSync(new URL(readme, ROOT), 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code ?? '');

/** The README's nth block; the fake's README is one program, told in pieces. */
const codeOf = (name: string): string | undefined =>
  name === 'fake'
    ? [...blocksOf('packages/fake/README.md'), 'export { fake, response };'].join('\n')
    : blocksOf('README.md')[Number(name)];

/** Lets a test import what READMEs show, as `readme:n` and `readme:fake`: it is run. */
export const readmePlugin = (): Plugin => ({
  name: 'readme',
  resolveId: (id) => {
    const block = NAME.exec(id)?.[1];
    // As if it were a file beside the tests: its own imports are found from there.
    return block === undefined ? undefined : `${TESTS}readme-block-${block}.ts`;
  },
  load: (id) => {
    const block = FILE.exec(id)?.[1];
    return block === undefined ? undefined : codeOf(block);
  },
});
