import { expect, test } from 'vitest';
import { layerNamePattern, layerVersionArnPattern } from './arn-patterns.ts';
import { type Edition, EDITIONS, LATEST_EDITION } from './editions.ts';
import { CONSTRAINTS } from './generated/constraints.ts';

const OLD = String.raw`arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+`;
const NEW = OLD.replace('b?', '[a-z]?');
const AWS_LAYER = String.raw`(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)`;
const EUROPEAN = NEW.replace('lambda:', 'lambda:(eusc-)?');

test.each<[Edition, string]>([
  ['2022-11-22', String.raw`arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+`],
  ['2023-04-27', `${OLD}:[0-9]+`],
  ['2024-04-10', `${OLD}:[0-9]+`],
  ['2024-11-18', `(${NEW}:[0-9]+)|${AWS_LAYER}`],
  ['2025-11-06', `(${EUROPEAN}:[0-9]+)|${AWS_LAYER}`],
  ['2026-01-12', `(${EUROPEAN}:[0-9]+)|${AWS_LAYER}`],
  ['2026-08-31', `((${EUROPEAN}:[0-9]+)|${AWS_LAYER})`],
])('the pattern of version ARNs as AWS printed it on %s', (edition, pattern) => {
  expect(layerVersionArnPattern(edition)).toBe(pattern);
});

test('the pattern of names as AWS printed it on 2025-04-16, but for the end that was cut off', () => {
  expect(layerNamePattern('2025-04-01')).toBe(`(${NEW})|[a-zA-Z0-9-_]+`);
});

test('the newest patterns are those of the constraints', () => {
  const { LayerName } = CONSTRAINTS.ListLayerVersions.members;
  const { Arn } = CONSTRAINTS.GetLayerVersionByArn.members;
  expect(LayerName).toMatchObject({ pattern: layerNamePattern(LATEST_EDITION) });
  expect(Arn).toMatchObject({ pattern: layerVersionArnPattern(LATEST_EDITION) });
});

test.each(EDITIONS)('names and ARNs of %s', (edition) => {
  const name = new RegExp(`^(?:${layerNamePattern(edition)})$`, 'u');
  for (const text of [
    'a',
    'arn:aws:lambda:us-east-1:123456789012:layer:a',
    'arn:aws-us-gov:lambda:us-gov-west-1:123456789012:layer:a',
  ])
    expect(name.test(text)).toBe(true);
  expect(name.test('arn:aws:lambda:us-east-1:123456789012:layer:a:1')).toBe(false);
  const knowsEurope = edition < '2023-04-27' || edition >= '2025-11-06';
  expect(name.test('arn:aws-eusc:lambda:eusc-de-east-1:123456789012:layer:a')).toBe(knowsEurope);
});
