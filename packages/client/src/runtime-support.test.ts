import { RUNTIMES } from '@org/layers-model';
import { expect, test } from 'vitest';
import { supportOf } from './runtime-support.ts';

const { supportEnds } = RUNTIMES['nodejs22.x'];

test.each([
  [supportEnds, 'retired'],
  ['2027-04-29', 'ending'],
  ['2026-11-01', 'ending'],
  ['2026-10-31', 'supported'],
])('seen from %s, nodejs22.x is %s', (day, state) => {
  expect(supportOf('nodejs22.x', new Date(day!))).toEqual({ state, ends: supportEnds });
});

test.each(['provided.al2099', 'toString', ''])('of %j nothing is known', (name) => {
  expect(supportOf(name, new Date(0))).toEqual({ state: 'unknown' });
});
