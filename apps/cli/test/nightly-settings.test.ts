import { isRegion } from '@org/layers-model';
import { beforeEach, describe, expect, test } from 'vitest';
import { isSkipped, type Runner, runner, skipNote } from './nightly/run-script.ts';

let machine: Runner;
beforeEach(() => {
  machine = runner();
});
type Variables = Readonly<Record<string, string>>;
const NONE = { WRITE_ROLE: '', WRITE_REGION: '', READ_ROLE: '', READ_REGIONS: '' };
const STEP = "settings: Read the repository's variables";
const role = 'arn:aws:iam::123456789012:role/layers';
const written = { suite: 'read-write', region: 'eu-central-1' };
const read = (region: string) => ({ suite: 'read-only', region });
const write = { WRITE_ROLE: role, WRITE_REGION: 'eu-central-1' };

const runsFor = (variables: Variables) => {
  const said = machine.run(STEP, { ...NONE, ...variables });
  const [line = ''] = machine.read('output').split('\n').slice(-2);
  return { runs: JSON.parse(line.replace('runs=', '')) as unknown, notices: said.match(/^::notice/gm)?.length ?? 0 };
};

describe.skipIf(isSkipped)(`what is to be run${skipNote}`, () => {
  test('is nothing without variables, and a notice for each suite says what to set', () => {
    expect(runsFor({})).toEqual({ runs: [], notices: 2 });
    expect(runsFor({ WRITE_ROLE: role, READ_REGIONS: 'eu-west-1' })).toEqual({ runs: [], notices: 2 });
  });

  test('is either suite alone, or both, in the order that was typed, and no region twice', () => {
    const reads = { READ_ROLE: role, READ_REGIONS: ' us-gov-west-1, eu-central-1\n eu-west-1 eu-west-1,\n' };
    expect(runsFor(write)).toEqual({ runs: [written], notices: 1 });
    expect(runsFor(reads).runs).toEqual(['us-gov-west-1', 'eu-central-1', 'eu-west-1'].map(read));
    expect(runsFor({ ...write, ...reads, WRITE_REGION: ' eu-central-1\n' })).toEqual({
      runs: [written, read('us-gov-west-1'), read('eu-west-1')],
      notices: 0,
    });
  });

  test.each([
    ['READ_REGIONS', 'eu-west-1 eu-north-1;us-east-1', 'eu-north-1;us-east-1'],
    ['READ_REGIONS', 'EU-WEST-1, us-east-1', 'EU-WEST-1'],
    ['WRITE_REGION', 'eu-central1', 'eu-central1'],
    ['WRITE_REGION', 'eu-west-1 eu-central-1', 'eu-west-1 eu-central-1'],
    ['WRITE_REGION', 'eu-west-1\nruns=[]', String.raw`eu-west-1\nruns=[]`],
  ])('fails where %s is %j, and says what a region looks like', (name, value, token) => {
    const variables = { ...write, READ_ROLE: role, READ_REGIONS: 'eu-west-1', [name]: value };
    const sentence = new RegExp(
      `^ended with 1: ::error title=No region::LAYERS_${name} must be [^\n]* such as eu-[^\n]*, got ("[^\n]*")\\.\n$`,
    );
    const { message } = failureOf(variables);
    expect(message).toMatch(sentence);
    expect(sentence.exec(message)?.[1]).toBe(`"${token}"`);
    expect(() => machine.read('output')).toThrow('ENOENT');
  });

  test('fails for what is no region also where nobody has a role yet', () => {
    expect(failureOf({ READ_REGIONS: 'Frankfurt' }).message).toContain('got "Frankfurt"');
  });

  test('takes for regions what the program takes for them', () => {
    const regions = ['us-east-1', 'us-gov-west-1', 'us-isob-east-1', 'eusc-de-east-1', 'cn-north-1'];
    expect(regions.every(isRegion)).toBe(true);
    expect(runsFor({ READ_ROLE: role, READ_REGIONS: regions.join(' ') }).runs).toEqual(regions.map(read));
  });

  test.each(['eu-west-11', 'west-1', 'abcd-west-1', 'eu-west-1a'])('and nothing else: %s', (region) => {
    expect(isRegion(region)).toBe(false);
    expect(failureOf({ READ_REGIONS: region }).message).toContain(`got "${region}"`);
  });
});

/** How the step fails. */
function failureOf(variables: Variables): Error {
  try {
    machine.run(STEP, { ...NONE, ...variables });
  } catch (cause) {
    return cause as Error;
  }
  throw new Error('It did not fail.');
}
