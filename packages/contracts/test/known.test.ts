import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { exitCodeOf } from '../src/exit-code.ts';
import { readKnown, withKnown } from '../src/known.ts';
import { broken, held, idOf, inconclusive, reportOf, skipped } from './a-report.ts';

const ID = idOf(0);
const entry = { id: ID, reason: 'issue 12', since: '2026-02-28' };

test('a list of known failures is read, drifts among them', () => {
  const drift = { ...entry, id: `drift/${CONTRACTS[0]!.scene.name}` };
  expect(readKnown([entry, drift])).toEqual([entry, drift]);
});

test.each([
  ['no list', {}, 'Known failures must be a list of { id, reason, since }.'],
  ['no entry', [entry, 7], 'Known failure 2 must be { id, reason, since }, and is 7.'],
  ['no id', [{ reason: 'x', since: '2026-01-01' }], 'Known failure 1 has no id.'],
  ['an id that nobody has', [{ ...entry, id: 'no/such' }], 'Known failure 1: no contract has the id "no/such".'],
  ['an id twice', [entry, entry], `Known failure 2: ${ID} is in the list twice.`],
  ['no reason', [{ ...entry, reason: ' ' }], `Known failure 1 (${ID}) has no reason.`],
  ['no date', [{ id: ID, reason: 'x' }], `Known failure 1 (${ID}): since must be a day as YYYY-MM-DD, and is missing.`],
  [
    'a day that never was',
    [{ ...entry, since: '2026-02-30' }],
    `Known failure 1 (${ID}): since must be a day as YYYY-MM-DD, and is "2026-02-30".`,
  ],
])('%s is refused in one sentence', (_, json, sentence) => {
  expect(() => readKnown(json)).toThrow(new TypeError(sentence));
});

test('what is listed is known where it is broken, and mended where it holds', () => {
  const report = reportOf([broken(0), held(1), inconclusive(2), skipped(3), broken(4)]);
  const known = [0, 1, 2, 3].map((at) => ({ ...entry, id: idOf(at) }));
  const { outcomes } = withKnown(report, known);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['known', 'mended', 'inconclusive', 'skipped', 'broken']);
  expect(outcomes[0]).toMatchObject({ because: 'issue 12', since: '2026-02-28', seed: 7, path: '3:0:1' });
  expect(outcomes[1]).not.toHaveProperty('cases');
});

test('exit codes do not count failures', () => {
  const code = (...outcomes: Parameters<typeof reportOf>[0]) => exitCodeOf(reportOf(outcomes));
  const [known] = withKnown(reportOf([broken(0)]), [entry]).outcomes;
  const [mended] = withKnown(reportOf([held(0)]), [entry]).outcomes;
  expect(code(held(1), known!, skipped(2), inconclusive(3))).toBe(0);
  expect(code(known!)).toBe(0);
  expect(code(held(1), broken(2), broken(3))).toBe(1);
  expect(code(held(1), mended!)).toBe(1);
  expect(code(skipped(1), inconclusive(2))).toBe(2);
  expect(code()).toBe(2);
  expect(exitCodeOf(reportOf([broken(1)], { interrupted: true }))).toBe(130);
});

test('on AWS a break of what nobody knew is no failure', () => {
  expect(exitCodeOf(reportOf([broken(0, 'observed')], { authority: true }))).toBe(0);
  expect(exitCodeOf(reportOf([broken(0, 'recorded')], { authority: true }))).toBe(1);
  expect(exitCodeOf(reportOf([broken(0, 'observed')]))).toBe(1);
});
