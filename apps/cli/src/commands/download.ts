import { Command } from 'commander';
import type { DownloadFlags } from '../layers/download.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
The SHA-256 of the file is compared with that of the version. A download that was broken off goes on where it ended: what
is here so far stays beside the file, with .part at the end of its name.

Examples:
  layers download fonts:3
  layers download fonts --out layer.zip --force
`;

/** `layers download`: the archive of a version. */
export const downloadCommand = (endsWith: EndsWith): Command =>
  calling<[string, DownloadFlags]>(
    new Command('download')
      .description('download the archive of a version, and verify it')
      .argument('<version>', 'fonts:3, its ARN, or a layer, whose newest version is meant')
      .option('--out <file>', 'where to; <name>-<version>.zip when absent')
      .option('--force', 'write over a file that is there')
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/download.ts')).download,
  );
