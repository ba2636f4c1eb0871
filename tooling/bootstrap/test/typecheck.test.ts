import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../src/root.mjs';

test('the types of every package are checked', () => {
  const text = readFileSync(`${root}/tsconfig.packages.json`, 'utf8');
  const listed = [...text.matchAll(/"path": "(.+?)"/g)].map(([, path]) => path);
  const configs = globSync('{packages,apps,tooling}/*/tsconfig.json', { cwd: root });
  expect(new Set(listed)).toEqual(new Set(configs.map((path) => path.split(/[/\\]/).slice(0, 2).join('/'))));
});
