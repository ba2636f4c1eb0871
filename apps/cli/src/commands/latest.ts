import { Command } from 'commander';
import { addFilterFlags, addWatchFlag, type FilterFlags } from '../aws/flags.ts';
import { calling, type EndsWith } from './calling.ts';

const ABOUT = `
AWS lists versions to the owner of a layer alone. Of somebody else's layer the numbers are asked for, upward from the one
in the ARN, ten a second at most in each region; of up to five numbers one after the other that cannot be had it is believed that more
follow.

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
  );
