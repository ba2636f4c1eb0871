import { expect, test } from 'vitest';
import { readSettings, UsageError } from './settings.ts';

test('the defaults', () => {
  expect(readSettings([], {})).toEqual({
    port: 4566,
    host: '127.0.0.1',
    account: '123456789012',
    region: 'us-east-1',
    seeds: [],
    empty: false,
    log: false,
  });
});

test('PORT is honoured, and --port before it', () => {
  expect(readSettings([], { PORT: '4600' })).toMatchObject({ port: 4600 });
  expect(readSettings([], { PORT: '' })).toMatchObject({ port: 4566 });
  expect(readSettings(['--port', '0'], { PORT: '4600' })).toMatchObject({ port: 0 });
});

test('every flag is read', () => {
  const flags = ['-p', '1', '--host', '::1', '--account', '000000000000', '--region', 'eu-west-1', '--log'];
  expect(readSettings([...flags, '--seed', 'a.json', '--seed', 'b'], {})).toEqual({
    port: 1,
    host: '::1',
    account: '000000000000',
    region: 'eu-west-1',
    seeds: ['a.json', 'b'],
    empty: false,
    log: true,
  });
  expect(readSettings(['--help', '--port', '1'], {})).toBe('help');
  expect(readSettings(['-v'], {})).toBe('version');
});

test.each<[string[], NodeJS.ProcessEnv, string]>([
  [['--port', '70000'], {}, "--port must be a port from 0 (any free one) to 65535, got '70000'."],
  [['--port', 'x'], {}, "--port must be a port from 0 (any free one) to 65535, got 'x'."],
  [[], { PORT: '-1' }, "PORT must be a port from 0 (any free one) to 65535, got '-1'."],
  [['--account', '1'], {}, "--account must be twelve digits, got '1'."],
  [['--host', ''], {}, "--host must be an address such as 127.0.0.1, got ''."],
  [['--region', 'moon-base-12'], {}, "--region must be a region such as us-east-1, got 'moon-base-12'."],
  [['--region', 'mars'], {}, "--region must be a region such as us-east-1, got 'mars'."],
  [['--empty', '--seed', 'x'], {}, '--empty and --seed contradict each other: give one of them.'],
  [['--prot', '1'], {}, "Unknown option '--prot'. See --help for the flags."],
  [['4600'], {}, "Unexpected argument '4600'. See --help for the flags."],
  [['--port'], {}, "Option '-p, --port <value>' argument missing. See --help for the flags."],
])('%j is refused in one sentence', (args, env, message) => {
  expect(() => readSettings(args, env)).toThrow(new UsageError(message));
});
