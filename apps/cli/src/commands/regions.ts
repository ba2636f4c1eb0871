import { Command, Option } from 'commander';
import { addWatchFlag } from '../aws/flags.ts';
import type { RegionsFlags } from '../layers/regions.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
A region without the layer is left out where every region is asked, and counts as missing where it was named. SKEW says
which regions are behind: those without the highest number, or with --by content without the bytes that were published
last.

Examples:
  layers regions fonts
  layers regions fonts --region eu-central-1,us-east-1 --by content

Exit codes: 0 where all are alike, 1 where they are not.
`;

/** `layers regions`: one layer in many regions. */
export const regionsCommand = (endsWith: EndsWith): Command =>
  calling<[string, RegionsFlags]>(
    addWatchFlag(new Command('regions'))
      .description('show the newest version of a layer in each region, and where they differ')
      .argument('<layer>', 'its name or ARN')
      .addOption(
        new Option('--by <what>', 'what must be the same everywhere: the number, or the bytes')
          .choices(['version', 'content'])
          .default('version'),
      )
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/regions.ts')).regions,
    'every',
  );
