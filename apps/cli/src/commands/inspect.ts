import { Command } from 'commander';
import type { InspectFlags } from '../layers/inspect.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
Nothing is unpacked to disk. In the table * marks a program, and -> a link. What no runtime looks for is named on standard
error.

Examples:
  layers inspect fonts:3
  layers inspect build/layer.zip --runtime python3.13 --check
  layers inspect fonts:3 --file python/fonts/version.py
  layers inspect fonts:3 --output json --query 'Files[?Size > \`1000000\`].Path'
`;

/** `layers inspect`: what is in an archive. */
export const inspectCommand = (endsWith: EndsWith): Command =>
  calling<[string, InspectFlags]>(
    new Command('inspect')
      .description('show what is in an archive, and whether functions will find it')
      .argument('<archive>', 'a version, a layer, or a zip file such as ./layer.zip')
      .option('--file <path>', 'print the text of this file of the archive instead')
      .option(
        '--runtime <runtimes>',
        'runtimes with commas that the folders are held against, instead of those of the version',
      )
      .option('--check', 'end with 1 where something lies where no runtime looks')
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/inspect.ts')).inspect,
  );
