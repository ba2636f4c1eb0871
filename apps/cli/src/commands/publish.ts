import { Command } from 'commander';
import type { PublishFlags } from '../layers/publish.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
The archive is read before anybody is called; what functions would not find is said, and keeps nobody from publishing.

Examples:
  layers publish fonts --zip layer.zip --runtime python3.13,python3.14 --arch x86_64,arm64
  layers publish fonts --s3 s3://bucket/layer.zip --same-policy
  layers publish fonts --zip layer.zip --region eu-central-1,us-east-1
`;

/** `layers publish`: a new version. */
export const publishCommand = (endsWith: EndsWith): Command =>
  calling<[string, PublishFlags]>(
    new Command('publish')
      .description('publish a new version of a layer, in each of the regions')
      .argument('<layer>', 'its name or ARN')
      .option('--zip <file>', 'the archive')
      .option('--s3 <s3://bucket/key>', 'the archive, in S3')
      .option('--description <text>', 'what it is')
      .option('--license <text>', 'its licence, as SPDX writes it, as text, or as a link')
      .option('--runtime <runtimes>', 'what it is compatible with, with commas')
      .option('--arch <architectures>', 'what it is compatible with, with commas')
      .option('--same-policy', 'share it as the version before it: AWS shares nothing by itself')
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/publish.ts')).publish,
  );
