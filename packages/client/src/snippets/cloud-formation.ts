import type { SnippetOf } from './snippets-of.ts';

/** A function of SAM with the layer; in CloudFormation's own type `Layers` stands at the same place. */
export const cloudFormation = ({ arn, runtime = 'python3.13', architecture }: SnippetOf): string =>
  [
    'Transform: AWS::Serverless-2016-10-31',
    'Resources:',
    '  MyFunction:',
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    '      CodeUri: src/',
    '      Handler: index.handler',
    `      Runtime: ${runtime}`,
    ...(architecture === undefined ? [] : ['      Architectures:', `        - ${architecture}`]),
    '      Layers:',
    `        - ${arn}`,
    '',
  ].join('\n');
