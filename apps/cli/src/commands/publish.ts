import { Command } from 'commander';
import type { PublishFlags } from '../layers/publish.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
Either --zip or --s3 is needed. The archive is read before anybody is called; what functions would not find is said, and
keeps nobody from publishing.

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
      .option('--zip <file>', 'the archive, below 50 MiB')
      .option('--s3 <s3://bucket/key>', 'the archive in S3, perhaps with ?versionId=ID behind it')
      .option('--description <text>', 'what it is, at most 256 characters')
      .option('--license <text>', 'its licence, as SPDX writes it, as text, or as a link')
      .option('--runtime <runtimes>', 'runtimes it is for, with commas between them')
      .option('--arch <architectures>', 'architectures it is for: x86_64, arm64 or both with a comma')
      .option('--same-policy', 'share it with whom the version before is shared; a new version is private')
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/publish.ts')).publish,
    'some',
  );
