import { EDITIONS, type Edition, LATEST_EDITION, layerNamePattern, layerVersionArnPattern } from '@org/layers-model';
import { expect, test } from 'vitest';
import { rulesOf } from './rules.ts';

const HEAD = String.raw`arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+`;

test.each<[Edition, string]>([
  ['2022-11-22', String.raw`arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+`],
  ['2023-04-27', `${HEAD}:[0-9]+`],
  ['2024-04-10', `${HEAD}:[0-9]+`],
  ['2024-11-18', `(${HEAD.replace('b?', '[a-z]?')}:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)`],
])('the pattern of version ARNs as recorded on %s', (edition, text) => {
  expect(rulesOf(edition).pattern(layerVersionArnPattern(LATEST_EDITION)).text).toBe(text);
});

test('a pattern that never changed is the same in every edition', () => {
  for (const edition of EDITIONS) {
    const { text, regex } = rulesOf(edition).pattern('([a-zA-Z0-9-_]+)');
    expect(text).toBe('([a-zA-Z0-9-_]+)');
    expect(regex.test('a b')).toBe(false);
  }
});

test('names and ARNs of every region and partition of their day pass', () => {
  for (const edition of EDITIONS) {
    const { regex } = rulesOf(edition).pattern(layerNamePattern(LATEST_EDITION));
    for (const name of [
      'a',
      'arn:aws:lambda:us-east-1:123456789012:layer:a',
      'arn:aws-us-gov:lambda:us-gov-west-1:123456789012:layer:a',
    ])
      expect(regex.test(name)).toBe(true);
    expect(regex.test('arn:aws:lambda:us-east-1:123456789012:layer:a:1')).toBe(false);
    expect(regex.test('arn:aws-eusc:lambda:eusc-de-east-1:123456789012:layer:a')).toBe(
      edition < '2023-04-27' || edition >= '2025-11-06',
    );
  }
});
