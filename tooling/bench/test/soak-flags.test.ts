import { expect, test } from 'vitest';
import { readFlags } from '../src/soak/flags.ts';

test('the flags are those of five minutes where none is given', () => {
  expect(readFlags([])).toEqual({ seconds: 300, connections: 16, seed: 1, json: undefined });
  expect(readFlags(['--seconds', '20', '--connections=4', '--seed', '7', '--json', 'soak.json'])).toEqual({
    seconds: 20,
    connections: 4,
    seed: 7,
    json: 'soak.json',
  });
  expect(readFlags(['--seconds', '20', '--help'])).toBe('help');
});

test.each([
  [['--seconds', '19'], '--seconds takes a whole number from 20 to 86400, got 19.'],
  [['--seconds', 'long'], '--seconds takes a whole number from 20 to 86400, got long.'],
  [['--connections', '0'], '--connections takes a whole number from 1 to 1000, got 0.'],
  [['--connections='], '--connections takes a whole number from 1 to 1000, got nothing.'],
  [['--seed', '1.5'], '--seed takes a whole number from 0 to 1000000, got 1.5.'],
  [['--second', '20'], "Unknown option '--second'"],
  [['20'], "Unexpected argument '20'"],
])('%j is refused', (args, message) => {
  expect(() => readFlags(args)).toThrow(message);
});
