import { expect, test } from 'vitest';
import { checkLayout } from './layout.ts';

/** Files that anybody can read. */
const filesAt = (paths: readonly string[]) => paths.map((path) => ({ path, isEncrypted: false }));

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
  expect(checkLayout(filesAt(paths), runtimes)).toEqual([]);
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
  const sentences = checkLayout(filesAt(paths), runtimes).map((finding) => finding.sentence);
  expect(sentences).toContainEqual(expect.stringMatching(sentence));
});

test('what lies astray is said once for each folder', () => {
  const paths = ['python/fonts.py', 'data/a.bin', 'data/b.bin'];
  expect(checkLayout(filesAt(paths), ['python3.13'])).toEqual([
    { kind: 'misplaced', sentence: 'no runtime looks for data/ by itself: a function finds it as /opt/data/.' },
  ]);
});

test.each<[readonly string[], readonly string[], RegExp]>([
  [['../up.py', 'python/a.py'], ['python3.13'], /^\.\.\/up\.py leads out of \/opt\/, where layers are unpacked/],
  [['python/../../up.py'], [], /^python\/\.\.\/\.\.\/up\.py leads out of/],
  [['python/..'], [], /leads out of/],
  [['/opt/python/a.py', '/README.md'], [], /^\/opt\/python\/a\.py and 1 more lead out of/],
  [['C:/python/a.py'], [], /^C:\/python\/a\.py leads out of/],
  [['c:a.txt'], [], /leads out of/],
  [['..\\README.md'], [], /leads out of/],
  [['\\README.md'], [], /leads out of/],
  [['python\\a.py', 'LICENSE\\b.txt'], [], /^python\\a\.py and 1 more have backslashes, .* put \/ between folders\.$/],
  [['notes\\README.md'], [], /^notes\\README\.md has backslashes/],
])('%j with %j has what no function finds: %s', (paths, runtimes, sentence) => {
  const findings = checkLayout(filesAt(paths), runtimes);
  expect(findings).toEqual([{ kind: expect.any(String), sentence: expect.stringMatching(sentence) }]);
});

test.each(['python/..a.py', 'python/a../b.py', 'python/a...py', 'python/C:.py'])('%s leads nowhere else', (path) => {
  expect(checkLayout(filesAt([path]), ['python3.13'])).toEqual([]);
});

test('a layer whose files all lead out of it has nothing that a runtime finds', () => {
  expect(checkLayout(filesAt(['/python/a.py']), ['python3.13']).map(({ kind }) => kind)).toEqual(['outside', 'unseen']);
});

test('files that are encrypted are said to be, wherever they lie', () => {
  const files = ['python/a.py', 'python/b.py', 'python/c.py'].map((path) => ({
    path,
    isEncrypted: !path.includes('b'),
  }));
  expect(checkLayout(files, ['python3.13'])).toEqual([
    {
      kind: 'encrypted',
      sentence: 'python/a.py and 1 more are encrypted, and nobody can give Lambda a password: zip without one.',
    },
  ]);
  expect(checkLayout(files.slice(0, 2), [])).toMatchObject([
    { sentence: expect.stringMatching(/^python\/a\.py is encr/) },
  ]);
});
