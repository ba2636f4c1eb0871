import { expect, test } from 'vitest';
import { readObservations, writeObservation } from '../src/recording.ts';
import { OBSERVATION } from './a-report.ts';

test('a file of observations names the line that is none', () => {
  const line = writeObservation(OBSERVATION);
  expect(readObservations(`${line}\n\n${line}\n`)).toEqual([OBSERVATION, OBSERVATION]);
  expect(() => readObservations(`${line}\n{"scene":`)).toThrow('Line 2 is no JSON: "{\\"scene\\":".');
  expect(() => readObservations(`${line}\n\n{"scene":"x","steps":[]}`)).toThrow(
    'Line 3 is no observation: it lacks population, world, seen.',
  );
  expect(() => readObservations('null')).toThrow('Line 1 is no observation');
});

test.each([
  { prefix: 'a$(id)' },
  { prefix: "it's" },
  { accounts: { owner: '1; id' } },
  { accounts: { other: 100000000001 } },
  { accounts: null },
  { regions: ['us-east-1', '$(id)'] },
  { regions: 'us-east-1' },
  { given: undefined },
])('a file of observations has no world such as %j', (odd) => {
  const line = JSON.stringify({ ...OBSERVATION, world: { ...OBSERVATION.world, ...odd } });
  expect(() => readObservations(line)).toThrow('Line 1 is no observation: it lacks world.');
});
