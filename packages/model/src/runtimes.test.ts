import { describe, expect, test } from 'vitest';

import { ACCEPTED_2026_01_12, SDK_2025_04, SDK_2025_12 } from '../test/recorded-runtimes.ts';
import { type Edition, EDITIONS, LATEST_EDITION } from './editions.ts';
import {
  acceptedRuntimes,
  filterRuntimes,
  printedRuntimes,
  type Runtime,
  type RuntimeFacts,
  RUNTIMES,
  sdkRuntimes,
} from './runtimes.ts';

const facts: readonly [string, RuntimeFacts][] = Object.entries(RUNTIMES);

/** The names that the set lacks: empty says more in a failure than a bare `false`. */
const missing = (names: readonly string[], set: readonly string[]): readonly string[] =>
  names.filter((name) => !set.includes(name));

/** The names of the runtimes whose facts do not hold. */
const where = (fails: (fact: RuntimeFacts) => boolean): readonly string[] =>
  facts.filter(([, fact]) => fails(fact)).map(([name]) => name);

/** Whether the span of editions ends before it begins. */
const reversed = ([since, until]: readonly [Edition, Edition?]): boolean => until !== undefined && until <= since;

/** Whether the text is a day of the calendar: 2026-02-30 has the form and is none. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString() === `${text}T00:00:00.000Z`;
}

describe('the runtimes of the public SDK', () => {
  test.each([
    ['2025-04', SDK_2025_04, 41],
    ['2025-12', SDK_2025_12, 45],
  ] as const)('include those of %s', (_, names, size) => {
    expect(names).toHaveLength(size);
    expect(missing(names, sdkRuntimes())).toStrictEqual([]);
  });

  test.each<Runtime>(['nodejs24.x', 'python3.14', 'java25', 'dotnet10'])('include %s', (name) => {
    expect(sdkRuntimes()).toContain(name);
    expect(filterRuntimes(LATEST_EDITION)).toContain(name);
    expect(printedRuntimes(LATEST_EDITION)).toContain(name);
  });

  test('are all known to the newest filters', () => {
    expect(missing(sdkRuntimes(), filterRuntimes(LATEST_EDITION))).toStrictEqual([]);
  });
});

describe('the sets of each edition', () => {
  test.each<[Edition, number]>([
    ['2022-11-22', 38],
    ['2023-02-17', 40],
    ['2023-06-14', 44],
    ['2023-07-28', 45],
    ['2023-11-20', 46],
    ['2024-03-12', 47],
    ['2024-11-18', 48],
    ['2025-04-01', 53],
    ['2026-01-12', 56],
    ['2026-08-31', 63],
  ])('on %s the filters knew %i runtimes', (edition, size) => {
    expect(filterRuntimes(edition)).toHaveLength(size);
  });

  test.each<[Edition, number]>([
    ['2022-11-22', 16],
    ['2023-04-27', 18],
    ['2023-06-14', 17],
    ['2023-07-28', 18],
    ['2023-11-20', 22],
    ['2024-03-12', 17],
    ['2024-04-10', 18],
    ['2024-11-18', 19],
    ['2024-11-26', 20],
    ['2025-04-01', 21],
    ['2025-11-06', 23],
    ['2025-11-24', 24],
    ['2026-01-12', 25],
  ])('on %s a refused publish printed %i runtimes', (edition, size) => {
    expect(printedRuntimes(edition)).toHaveLength(size);
  });

  test('publish accepts every runtime that it was seen to accept', () => {
    expect(ACCEPTED_2026_01_12).toHaveLength(33);
    expect(missing(ACCEPTED_2026_01_12, acceptedRuntimes('2026-01-12'))).toStrictEqual([]);
  });

  test.each(EDITIONS)('on %s publish accepted all that it printed', (edition) => {
    expect(missing(printedRuntimes(edition), acceptedRuntimes(edition))).toStrictEqual([]);
  });

  test('ruby3.5 was known before its release and forgotten when it became ruby4.0', () => {
    expect(filterRuntimes('2026-01-12')).toContain('ruby3.5');
    expect(filterRuntimes('2026-01-12')).not.toContain('ruby4.0');
    expect(filterRuntimes('2026-08-31')).not.toContain('ruby3.5');
    expect(filterRuntimes('2026-08-31')).toContain('ruby4.0');
  });

  test('keep declaration order, which settles ties in the printed order', () => {
    const declared = Object.keys(RUNTIMES);
    for (const set of [filterRuntimes('2026-01-12'), printedRuntimes('2026-01-12'), sdkRuntimes()]) {
      const positions = set.map((name) => declared.indexOf(name));
      expect(positions).toStrictEqual(positions.toSorted((left, right) => left - right));
    }
  });
});

describe('the facts of the runtimes', () => {
  test('support ends on real days', () => {
    expect(where(({ supportEnds }) => supportEnds !== undefined && !isDay(supportEnds))).toStrictEqual([]);
  });

  test('every runtime that publish printed has a day on which its support ends', () => {
    expect(where(({ printed, supportEnds }) => printed !== undefined && supportEnds === undefined)).toStrictEqual([]);
  });

  test('a span of editions begins before it ends', () => {
    expect(where(({ filters, printed }) => reversed(filters) || reversed(printed ?? filters))).toStrictEqual([]);
  });

  test('no runtime is printed before the filters know it', () => {
    expect(where(({ filters, printed }) => printed !== undefined && printed[0] < filters[0])).toStrictEqual([]);
  });
});

test('editions are listed oldest first, the newest last', () => {
  expect(EDITIONS).toStrictEqual([...new Set(EDITIONS)].toSorted());
  expect(EDITIONS.at(-1)).toBe(LATEST_EDITION);
});
