import { expect, test } from 'vitest';
import { wordsOfRule } from './words-of-rule.ts';

test.each([
  [{ effect: 'throttle' }, 'throttle every call'],
  [{ effect: 'throttle', operation: 'ListLayers', times: 3 }, 'throttle ListLayers, 3 times'],
  [{ effect: 'disconnect', operation: ['ListLayers', 'GetLayerVersion'] }, 'disconnect ListLayers, GetLayerVersion'],
  [{ effect: 'latency', milliseconds: 2000, times: 1 }, '2000 ms more for every call, once'],
  [
    { effect: 'error', code: 'ServiceException', probability: 0.5 },
    'ServiceException for every call, with a chance of 0.5',
  ],
] as const)('%j in words', (rule, words) => {
  expect(wordsOfRule(rule)).toBe(words);
});
