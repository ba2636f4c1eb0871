import { describe, expect, test } from 'vitest';
import { orderedNames } from '../src/scrub/ordered-names.ts';
import { planted, scrubber } from './scrub-planted.ts';

test("others' layers keep their place between those of the case, and those of the case their names", () => {
  const names = (
    scrubber()(planted).seen[3] as unknown as { output: { Layers: { LayerName: string }[] } }
  ).output.Layers.map(({ LayerName }) => LayerName);
  expect(names[1]).toBe('contracts-a');
  expect(names).toEqual(names.toSorted());
});

describe('stand-ins of names', () => {
  // Letters in no particular order, always the same ones.
  const letters = 'zq-0AZ_ma9';
  const all = Array.from({ length: 400 }, (_, at) =>
    [at * 7, at * 3 + 1, at >> 2, at]
      .slice(at % 4)
      .map((one) => letters[one % letters.length]!)
      .join(''),
  );

  test('are as long, in the same order, and no two are one', () => {
    const names = orderedNames();
    names.keep('za-');
    for (const name of all) names.add(name);
    const unique = [...new Set(all)].toSorted();
    const stands = unique.map((name) => names.get(name)!);
    expect(stands.map(({ length }) => length)).toEqual(unique.map(({ length }) => length));
    expect(stands).toEqual(stands.toSorted());
    expect(new Set(stands).size).toBe(unique.length);
    names.add('za-zzz');
    expect(names.get('za-zzz')).toMatch(/^za-/);
  });

  test('are found where every letter is in use', () => {
    const names = orderedNames();
    const full = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'.split('');
    names.keep('m');
    for (const letter of full.toReversed()) names.add(letter);
    expect(full.map((letter) => names.get(letter))).toEqual(full);
  });
});
