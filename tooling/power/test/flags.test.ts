import { expect, test } from 'vitest';
import { readFlags } from '../src/flags.ts';

test('without a part, all of them are run', () => {
  expect(readFlags([])).toMatchObject({ named: true, stryker: true, seeds: 200, survivors: false });
});

test('a part is run alone', () => {
  expect(readFlags(['--seeds', '20'])).toMatchObject({ named: false, stryker: false, seeds: 20 });
  expect(readFlags(['--named'])).toMatchObject({ named: true, stryker: false, seeds: 0 });
});

test.each([['--seeds', 'many'], ['--seed', '-1'], ['--nothing']])('%s %s is refused', (...flags) => {
  expect(() => readFlags(flags)).toThrow(TypeError);
});
