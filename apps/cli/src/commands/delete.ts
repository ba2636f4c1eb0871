import { Command } from 'commander';
import type { DeleteFlags } from '../layers/delete.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
A version that is deleted cannot be had back, and its number is never given again.

Examples:
  layers delete fonts:1 fonts:2
  layers delete fonts:3 --yes --region eu-central-1
`;

/** `layers delete`: takes versions away. */
export const deleteCommand = (endsWith: EndsWith): Command =>
  calling<[readonly string[], DeleteFlags]>(
    new Command('delete')
      .description('delete versions of a layer, after asking')
      .argument('<version...>', 'fonts:3 or an ARN')
      .option('--yes', 'do not ask')
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/delete.ts')).deleteVersions,
  );
