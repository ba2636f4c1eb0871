import { EDITIONS, LATEST_EDITION, layerNamePattern, layerVersionArnPattern } from '@org/layers-model';
import { expect, test } from 'vitest';
import { rulesOf } from './rules.ts';

test.each(EDITIONS)('the patterns of names and ARNs are those of %s, all others stay', (edition) => {
  const { pattern } = rulesOf(edition);
  expect(pattern(layerNamePattern(LATEST_EDITION)).text).toBe(layerNamePattern(edition));
  expect(pattern(layerVersionArnPattern(LATEST_EDITION)).text).toBe(layerVersionArnPattern(edition));
  expect(pattern('([a-zA-Z0-9-_]+)').text).toBe('([a-zA-Z0-9-_]+)');
});

test('a pattern must match the whole value', () => {
  const { regex } = rulesOf(LATEST_EDITION).pattern('a|b');
  expect(['a', 'b', 'ab', 'xa', 'b\n'].map((text) => regex.test(text))).toEqual([true, true, false, false, false]);
});
