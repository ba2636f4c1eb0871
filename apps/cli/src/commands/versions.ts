import { Command } from 'commander';
import { addFilterFlags, addWatchFlag } from '../aws/flags.ts';
import type { VersionsFlags } from '../layers/versions.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
Examples:
  layers versions fonts
  layers versions fonts --policy --region eu-central-1,us-east-1
  layers versions fonts --runtime nodejs22.x --output json
`;

/** `layers versions`: the versions of one layer. */
export const versionsCommand = (endsWith: EndsWith): Command =>
  calling<[string, VersionsFlags]>(
    addWatchFlag(addFilterFlags(new Command('versions')))
      .description('list the versions of a layer of yours, the newest first')
      .argument('<layer>', 'its name or ARN')
      .option('--policy', 'say of each version who may use it, too: one more call each')
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/versions.ts')).versions,
    'some',
  );
