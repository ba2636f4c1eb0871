import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { snippetsOf } from './snippets-of.ts';

const ARN = 'arn:aws:lambda:eu-central-1:111122223333:layer:fonts:3';

test('every snippet names the version, and ends with a line', () => {
  const snippets = snippetsOf({ arn: ARN, region: 'eu-central-1', runtime: 'nodejs22.x', architecture: 'arm64' });
  expect(snippets.map(({ title }) => title)).toEqual([
    'AWS CLI',
    'SDK for JavaScript',
    'Boto3',
    'Terraform',
    'SAM, CloudFormation',
    'CDK',
  ]);
  for (const { text } of snippets) {
    expect(text).toContain(ARN);
    expect(text).toMatch(/[^\n]\n$/);
  }
});

test('the template is YAML, and says what the version says', () => {
  const { text } = snippetsOf({ arn: ARN, region: 'eu-central-1', runtime: 'nodejs22.x', architecture: 'arm64' })[4]!;
  expect(parse(text).Resources.MyFunction.Properties).toMatchObject({
    Runtime: 'nodejs22.x',
    Architectures: ['arm64'],
    Layers: [ARN],
  });
});
