import { expect, test } from 'vitest';
import { checkLayout } from './layout.ts';

test.each<[readonly string[], readonly string[]]>([
  [['python/fonts/__init__.py'], ['python3.13']],
  [['python/lib/python3.13/site-packages/fonts.py'], ['python3.13']],
  [['nodejs/node_modules/fonts/index.js'], ['nodejs22.x', 'nodejs24.x']],
  [['nodejs/node22/node_modules/fonts/index.js'], ['nodejs22.x']],
  [['java/lib/fonts.jar'], ['java21']],
  [['ruby/gems/3.4.0/gems/fonts-1.0/lib/fonts.rb'], ['ruby3.4']],
  [['bin/jq'], ['provided.al2023']],
  [['lib/libfont.so'], ['python3.13']],
  [['extensions/agent'], ['nodejs22.x']],
  [['bootstrap'], ['provided.al2023']],
  [['README.md', 'python/fonts.py'], []],
])('%j is in its place for %j', (paths, runtimes) => {
  expect(checkLayout(paths, runtimes)).toEqual([]);
});

test.each<[readonly string[], readonly string[], RegExp]>([
  [['fonts/__init__.py'], ['python3.13'], /is for python, and nothing in it lies in python\//],
  [['node_modules/fonts/index.js'], [], /no runtime looks for node_modules\/.* belong in nodejs\/node_modules\//],
  [['nodejs/package.json', 'nodejs/fonts.js'], ['nodejs22.x'], /nothing in it lies in nodejs\/node_modules\//],
  [['layer/python/fonts.py', 'layer/README.md'], ['python3.13'], /everything lies in layer\/.*not the folder/],
  [
    ['python/lib/python3.8/site-packages/fonts.py'],
    ['python3.13'],
    /for python3\.13, and its packages lie where python3\.8 alone looks/,
  ],
  [
    ['nodejs/node20/node_modules/a/index.js'],
    ['nodejs24.x'],
    /for nodejs24\.x, and its packages lie where nodejs20\.x alone/,
  ],
  [['ruby/gems/2.7.0/gems/a.rb'], ['ruby3.4'], /for ruby3\.4, and its packages lie where ruby2\.7 alone/],
  [['__MACOSX/x', 'layer/python/fonts.py'], [], /everything lies in layer\//],
  [['fonts.jar'], ['java21'], /fonts\.jar by itself.* belong in java\/lib\//],
])('%j is not for %j: %s', (paths, runtimes, sentence) => {
  const sentences = checkLayout(paths, runtimes).map((finding) => finding.sentence);
  expect(sentences).toContainEqual(expect.stringMatching(sentence));
});

test('what lies astray is said once for each folder', () => {
  const paths = ['python/fonts.py', 'data/a.bin', 'data/b.bin'];
  expect(checkLayout(paths, ['python3.13'])).toEqual([
    { kind: 'misplaced', sentence: 'no runtime looks for data/ by itself: a function finds it as /opt/data/.' },
  ]);
});
