import { Command } from 'commander';
import type { InspectFlags } from '../layers/inspect.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
Nothing is unpacked to disk. Files in folders that no runtime looks in are named on standard error.

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
      .option('--file <path>', 'print the text of this file instead')
      .option('--runtime <runtimes>', 'hold the folders against these, instead of what the version says')
      .option('--check', "end with 1 where something is in no runtime's place")
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/inspect.ts')).inspect,
  );
