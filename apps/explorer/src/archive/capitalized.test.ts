import { expect, test } from 'vitest';
import { capitalized } from './capitalized.ts';

test.each([
  ['no runtime looks for data/', 'No runtime looks for data/'],
  ['a.zip holds no file', 'a.zip holds no file'],
  ['python/a.py is encrypted', 'python/a.py is encrypted'],
  ['data/ lies beside', 'data/ lies beside'],
  ['1 file', '1 file'],
  ['Not found', 'Not found'],
  ['', ''],
])('%j begins as %j', (sentence, begun) => {
  expect(capitalized(sentence)).toBe(begun);
});
