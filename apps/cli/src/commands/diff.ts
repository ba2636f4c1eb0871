import { Command } from 'commander';
import type { DiffFlags } from '../layers/diff.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
+ is new, - is gone, ~ is another; of files the sizes in bytes are shown, and modes where they changed. --text prints all
of it as text, whatever --output says; where all files are texts, git apply takes it.

Examples:
  layers diff fonts:2 fonts:3
  layers diff fonts ./build/layer.zip --text
  layers diff fonts:2 fonts:3 --exit-code
`;

/** `layers diff`: what changed between two versions. */
export const diffCommand = (endsWith: EndsWith): Command =>
  calling<[string, string, DiffFlags]>(
    new Command('diff')
      .description('compare two versions: members, who may use them, and files')
      .argument('<before>', 'a version, a layer, or a zip file such as ./layer.zip')
      .argument('<after>', 'another one')
      .option('--text', 'print all changes as git diff does, texts line by line')
      .option('--exit-code', 'end with 1 where they differ')
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/diff.ts')).diff,
  );
