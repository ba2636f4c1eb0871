import { Command } from 'commander';
import { addFilterFlags, addWatchFlag, type FilterFlags } from '../aws/flags.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
AWS lists the versions of a layer to its owner alone. Of somebody else's layer the numbers are asked for, from the one in
the ARN on, or from 1, at most ten a second in each region. What is behind five numbers in a row that cannot be had may
not be seen: where the first versions are gone, name a later one. --runtime and --arch need a list, and are of no use there.

Examples:
  layers latest fonts --runtime python3.13
  layers latest arn:aws:lambda:us-east-1:336392948345:layer:AWSSDKPandas-Python312:19
  layers latest arn:aws:lambda:us-east-1:770693421928:layer:Klayers-p312-requests --region eu-central-1,us-east-1
`;

/** `layers latest`: the newest version, also of somebody else's layer. */
export const latestCommand = (endsWith: EndsWith): Command =>
  calling<[string, FilterFlags]>(
    addWatchFlag(addFilterFlags(new Command('latest')))
      .description("show the newest version of a layer, also of somebody else's")
      .argument('<layer>', 'its name or ARN; with a version, newer ones are looked for')
      .addHelpText('after', ABOUT),
    endsWith,
    async () => (await import('../layers/latest.ts')).latest,
    'some',
  );
