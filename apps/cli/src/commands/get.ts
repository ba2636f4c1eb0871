import { Command } from 'commander';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
Examples:
  layers get fonts:3
  layers get fonts --output json --query Content.Location
  layers get arn:aws:lambda:us-east-1:336392948345:layer:AWSSDKPandas-Python312:19
`;

/** `layers get`: one version. */
export const getCommand = (endsWith: EndsWith): Command =>
  calling<[string]>(
    new Command('get')
      .description('show a version with all its members, of your layers or of others')
      .argument('<version>', 'fonts:3, its ARN, or a layer, whose newest version is meant')
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/get.ts')).get,
  );
