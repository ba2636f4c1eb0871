import { Command } from 'commander';
import { addFilterFlags, addWatchFlag } from '../aws/flags.ts';
import type { ListFlags } from '../layers/list.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
Examples:
  layers list --runtime python3.13 --arch arm64
  layers list --region eu-central-1,us-east-1 --name 'shared-*'
  layers list --region all --output json --query 'Layers[].[Region, LayerName]'
`;

/** `layers list`: the layers of one's own account. */
export const listCommand = (endsWith: EndsWith): Command =>
  calling<[ListFlags]>(
    addWatchFlag(addFilterFlags(new Command('list')))
      .description('list your layers, each with its newest version that matches')
      .option('--name <glob>', "only layers whose name matches, e.g. 'shared-*'")
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/list.ts')).list,
    'some',
  );
