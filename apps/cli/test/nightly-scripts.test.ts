import { join } from 'node:path';
import type { Report } from '@org/layers-contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import { namedPlace } from '../src/verify/place.ts';
import { recordFileOf } from '../src/verify/record-file.ts';
import { isSkipped, type Runner, runner, skipNote } from './nightly/run-script.ts';

let machine: Runner;
beforeEach(() => {
  machine = runner();
});

/** What came of a run that asked nothing. */
const NO_REPORT: Report = {
  target: 'aws',
  authority: true,
  seed: 1,
  began: '2026-11-24T03:17:00.000Z',
  took: 0,
  used: { calls: 0, bytes: 0 },
  interrupted: false,
  leftovers: [],
  outcomes: [],
};

describe.skipIf(isSkipped)(`a run${skipNote}`, () => {
  /** A program in the place of ours, which notes its flags and ends as it is told. */
  const program = (exit: number, more = ''): void =>
    machine.write('bin/verify', `#!/bin/bash\necho "$@" >> "$HOME/calls"\n${more}\necho judged\nexit ${exit}\n`);
  const env = { VERIFY: 'verify', SUITE: 'read-write', REGION: 'eu-central-1', PREFIX: 'acme-laws-', SEED: '1' };
  const flags = (): readonly string[] => machine.read('calls').trim().split(' ');

  test.each([
    ['read-write', true, '.github/layers-nightly/records'],
    ['read-only', false, '.github/layers-nightly/records/read-only'],
  ])('of the suite %s writes: %s', (SUITE, writes, records) => {
    program(0);
    machine.run('verify: Verify', { ...env, SUITE });
    expect(flags()).toEqual(
      expect.arrayContaining(['aws', '--region', 'eu-central-1', '--records', '--report', '--record']),
    );
    expect(flags().includes('--write')).toBe(writes);
    expect(flags()[flags().indexOf('--records') + 1]).toMatch(new RegExp(`/checkout/${records}$`));
    expect(flags()).not.toContain('--known');
    expect(flags().join(' ')).toContain('--prefix acme-laws- --seed 1 ');
  });

  test('finds its record where the program keeps it', () => {
    const { write } = recordFileOf(join(machine.home, 'kept'), namedPlace('aws', 'eu-central-1'));
    write(NO_REPORT);
    machine.shell('mkdir -p .github/layers-nightly && mv ../kept .github/layers-nightly/records');
    program(0);
    machine.run('verify: Verify', env);
    expect(machine.read('temp/report/record.json')).toContain('"aws eu-central-1"');
  });

  test('sweeps under the prefix that it writes under', () => {
    program(0);
    machine.run('verify: Sweep what nights that died have left', env);
    expect(flags()).toEqual(['aws', '--region', 'eu-central-1', '--prefix', 'acme-laws-', '--sweep']);
  });

  test('is told of known failures where there are some', () => {
    machine.write('checkout/.github/layers-nightly/known.json', '[]');
    program(0);
    machine.run('verify: Verify', env);
    expect(flags()[flags().indexOf('--known') + 1]).toMatch(/\/checkout\/\.github\/layers-nightly\/known\.json$/);
  });

  test.each([0, 1, 2])('that ends with %i is reported before its job ends so', (code) => {
    program(code, 'echo "{}" > "$GITHUB_WORKSPACE/.github/layers-nightly/records/aws-eu-central-1.json"');
    machine.run('verify: Verify', env);
    expect(machine.read('output')).toBe(`code=${code}\n`);
    expect(machine.read('temp/report/exit-code')).toBe(`${code}\n`);
    expect(machine.read('temp/report/log.txt')).toBe('judged\n');
    expect(machine.read('temp/report/record.json')).toBe('{}\n');
    machine.run('verify: Fail where a law is broken or nothing could be judged', { CODE: String(code) }, code);
  });

  test('shows its report, or what was said last where there is none, without the number of the account', () => {
    const shown = { ...env, ROLE: 'arn:aws:iam::123456789012:role/layers' };
    machine.write('temp/report/log.txt', 'There are no credentials for 123456789012.\n');
    machine.run('verify: Show the report', shown);
    expect(machine.read('summary')).toContain('There are no credentials for 111122223333.');
    machine.write('temp/report/report.md', 'All held in 123456789012.\n');
    machine.run('verify: Show the report', shown);
    expect(machine.read('summary')).toContain('All held in 111122223333.');
    expect(machine.read('summary')).not.toContain('123456789012');
  });
});
