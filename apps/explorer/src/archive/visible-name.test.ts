import { expect, test } from 'vitest';
import { visibleName } from './visible-name.ts';

test.each([
  ['python/a b.py', 'python/a b.py'],
  ['grün/日本.txt', 'grün/日本.txt'],
  ['עברית.txt', 'עברית.txt'],
  ['cod\u202Egpj.exe', 'cod<U+202E>gpj.exe'],
  ['a\u2066b\u2069', 'a<U+2066>b<U+2069>'],
  ['a\tb\r\nc\u007F\u009B', 'a^Ib^M^Jc<U+007F><U+009B>'],
  ['a\u200Bb\u2028c\uFEFF', 'a<U+200B>b<U+2028>c<U+FEFF>'],
  ['\u{E0061}', '<U+E0061>'],
])('%j is seen as %j', (name, seen) => {
  expect(visibleName(name)).toBe(seen);
});
