import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { type Edition, EDITIONS, filterRuntimes, printedRuntimes } from '../src/index.ts';

/** The observations of AWS that the sets were taken from: kept beside the repository, where they are kept at all. */
const OBSERVATIONS = new URL('../../../../shared/aws/observations.json', import.meta.url);
const ABSENT = 'the observations of AWS (../shared/aws/observations.json) are not beside this repository';
/** Recorded from AWS until 2026-01-12; a text of which a reporter left the set out is no recording. */
const RECORDED_TEXTS = 22;

interface Observation {
  readonly id: string;
  readonly recordedDate: string;
  readonly response: { readonly error?: { readonly message?: string } };
}

interface RecordedSet {
  readonly id: string;
  readonly date: string;
  readonly member: string;
  readonly names: readonly string[];
}

const SET =
  /at '(compatibleRuntimes?)' failed to satisfy constraint: Member must satisfy enum value set: \[([^\]<]+)\]/;

function recordedSets(): readonly RecordedSet[] {
  const observations = JSON.parse(readFileSync(OBSERVATIONS, 'utf8')) as readonly Observation[];
  return observations.flatMap(({ id, recordedDate, response }) => {
    const [, member, names] = SET.exec(response.error?.message ?? '') ?? [];
    if (member === undefined || names === undefined) return [];
    return [{ id, date: recordedDate.slice(0, 10), member, names: names.split(', ') }];
  });
}

const absent = !existsSync(OBSERVATIONS);

describe('every recorded text', () => {
  test.skipIf(absent)(`names the set of its edition${absent ? `: skipped, ${ABSENT}` : ''}`, () => {
    const sets = recordedSets();
    // Publish was recorded twice on each of its dates: once with wrong values only, once with a right one among them.
    expect(new Set(sets.map(({ date, member }) => `${date} ${member}`)).size).toBe(RECORDED_TEXTS);
    for (const { id, date, member, names } of sets) {
      const edition = date as Edition;
      expect(EDITIONS).toContain(edition);
      const set = member === 'compatibleRuntime' ? filterRuntimes(edition) : printedRuntimes(edition);
      expect({ id, names: set.toSorted() }).toStrictEqual({ id, names: names.toSorted() });
    }
  });
});
