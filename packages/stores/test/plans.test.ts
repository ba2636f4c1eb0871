import { DatabaseSync } from 'node:sqlite';
import { type Contents, filterKey, type Filter, type LayerVersion } from '@org/layers-fake/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECT as POSTGRES } from '../src/postgres/dialect.ts';
import { openPostgres } from '../src/postgres.ts';
import type { Statement, Value } from '../src/sql/query.ts';
import { statementsIn } from '../src/sql/statements.ts';
import { DIALECT as SQLITE } from '../src/sqlite/dialect.ts';
import { SCHEMA } from '../src/sqlite/schema.ts';
import { draftOf } from './draft.ts';
import { hasPostgres, type OwnDatabase, ownDatabase, skipNote } from './postgres.ts';

const SCOPE = { account: '123456789012', region: 'us-east-1' };
const KEY = '123456789012/us-east-1';

/** No filter, each kind of one, both; and one that nothing matches. */
const FILTERS: readonly Filter[] = [
  {},
  { CompatibleRuntime: 'python3.13' },
  { CompatibleArchitecture: 'arm64' },
  { CompatibleRuntime: 'python3.13', CompatibleArchitecture: 'arm64' },
  { CompatibleRuntime: 'java25' },
];

/** The lists that are asked for, with the values of a page in the middle. */
const listsOf = (dialect: typeof SQLITE): readonly (readonly [Statement, readonly Value[]])[] => {
  const { listLayers, listVersions } = statementsIn(dialect);
  return FILTERS.map(filterKey).flatMap((filter) => [
    [listLayers, [KEY, filter, 'layer-0500', 51]] as const,
    [listVersions, [KEY, filter, 'layer-0500', 50, 51]] as const,
  ]);
};

/** Layers with a hundred versions each. */
function contentsOf(layers: number): Contents {
  const draft = draftOf('the same');
  const names = Array.from({ length: layers }, (_, index) => `layer-${String(index).padStart(4, '0')}`);
  return {
    archives: new Map([[draft.CodeSha256, new Uint8Array(100)]]),
    layers: names.map((name) => {
      const layer = { ...SCOPE, name };
      const versions = Array.from({ length: 100 }, (_, index): LayerVersion => ({
        ...draft,
        layer,
        Version: index + 1,
      }));
      return { layer, nextVersion: 101, versions, policies: new Map() };
    }),
  };
}

describe('SQLite', () => {
  const database = new DatabaseSync(':memory:');
  database.exec(SCHEMA.join(''));
  afterAll(() => database.close());

  test.each(listsOf(SQLITE))('finds a page by an index: $name', (statement, values) => {
    const given = Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${statement.text}`).all(given) as { readonly detail: string }[];
    const steps = plan.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH) /.test(detail));
    // All that is gone through is what the recursive query has found so far.
    const expected = /^SEARCH \w+ USING (PRIMARY KEY|.*INDEX.*) \(scope=|^SCAN (page|CONSTANT ROW)$/;
    expect(steps.filter((step) => !expected.test(step))).toEqual([]);
    expect(steps.length).toBeGreaterThan(1);
  });
});

/** What PostgreSQL says of one step of a plan. */
interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}

const stepsOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(stepsOf)];

describe.skipIf(!hasPostgres)(`PostgreSQL${skipNote}`, () => {
  for (const [layers, tags] of [
    [200, []],
    [10_000, ['long']],
  ] as const)
    describe(`with ${layers * 100} versions`, { tags: [...tags] }, () => {
      let database: OwnDatabase | undefined;
      beforeAll(async () => {
        database = await ownDatabase();
        const store = await openPostgres(database.url);
        for (let at = 0; at < layers; at += 1000) {
          const { layers: some, archives } = contentsOf(layers);
          await store.put({ layers: some.slice(at, at + 1000), archives });
        }
        await store.close();
        await database.ask('ANALYZE');
      }, 600_000);
      afterAll(async () => await database?.drop());

      test.each(listsOf(POSTGRES))('finds a page by an index: $name', async ({ text }, values) => {
        const [row] = await database!.ask(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
        const [{ Plan: plan }] = (row as { 'QUERY PLAN': [{ readonly Plan: Plan }] })['QUERY PLAN'];
        const steps = stepsOf(plan);
        expect(steps.filter((step) => step['Node Type'] === 'Seq Scan')).toEqual([]);
        const touched = steps
          .filter((step) => step['Relation Name'] !== undefined)
          .map((step) => step['Actual Rows'] * step['Actual Loops']);
        // A page of 51 rows: each of them looked up a few times, and nothing passed over.
        expect(Math.max(...touched)).toBeLessThanOrEqual(110);
      });
    });
});
