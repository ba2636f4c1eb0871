import { expect, test } from 'vitest';
import type { Exchange } from '../src/observation.ts';
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

const LINK = { $answer: 0, at: 'Content.Location' };

test.each([
  { download: LINK, headers: { range: 3 } },
  { download: LINK, headers: ['range: bytes=0-'] },
  { download: LINK, keep: 'yes' },
])('a file of observations has no download such as %j', (odd) => {
  const line = (step: object) => JSON.stringify({ ...OBSERVATION, steps: [step, ...OBSERVATION.steps.slice(1)] });
  expect(() => readObservations(line(odd))).toThrow('Line 1 is no observation: it lacks steps.');
  expect(readObservations(line({ download: LINK, headers: { range: 'bytes=0-' }, keep: true }))).toHaveLength(1);
});

test.each(['PK', [80, 256], [-1], [0.5], ['80']])('a file of observations has no bytes such as %j', (odd) => {
  const line = (kept: unknown) => {
    const [, second] = OBSERVATION.seen;
    const first = { ...(OBSERVATION.seen[0] as Exchange), bytes: { size: 2, sha256: '', kept } };
    return JSON.stringify({ ...OBSERVATION, seen: [first, second] });
  };
  expect(() => readObservations(line(odd))).toThrow('Line 1 is no observation: it lacks seen.');
  expect(readObservations(line([80, 75]))).toHaveLength(1);
});
