import { DatabaseSync } from 'node:sqlite';
import { filterKey, type Filter, type LayerId } from '@org/layers-fake/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECT as POSTGRES } from '../src/postgres/dialect.ts';
import { openPostgres } from '../src/postgres.ts';
import type { Statement, Value } from '../src/sql/query.ts';
import { filtersIn, versionItem } from '../src/sql/rows.ts';
import { statementsIn } from '../src/sql/statements.ts';
import { DIALECT as SQLITE } from '../src/sqlite/dialect.ts';
import { SCHEMA } from '../src/sqlite/schema.ts';
import { contentsOf, draftOf } from './draft.ts';
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

/** Layers, in the order of their names. */
const layersOf = (count: number): readonly LayerId[] =>
  Array.from({ length: count }, (_, index) => ({ ...SCOPE, name: `layer-${String(index).padStart(4, '0')}` }));

describe('SQLite', () => {
  const database = new DatabaseSync(':memory:');
  database.exec(SCHEMA.join(''));
  afterAll(() => database.close());

  test.each(listsOf(SQLITE))('finds a page by an index: $name', (statement, values) => {
    const given = Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${statement.text}`).all(given) as { readonly detail: string }[];
    const steps = plan.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH) /.test(detail));
    // All that is gone through is what the recursive query has found so far.
    const expected = /^SEARCH \w+ USING (PRIMARY KEY|.*INDEX.*) \(scope=|^SCAN (names|page|CONSTANT ROW)$/;
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

/** What is asked where one version is published, changed or removed. */
function changes(): readonly (readonly [Statement, readonly Value[]])[] {
  const { version, setPolicy, publish, removeVersion, removeMatchesOf } = statementsIn(POSTGRES);
  const item = { ...versionItem({ ...SCOPE, name: 'layer-0500' }, draftOf('the same')), version: 50 };
  const key = [KEY, 'layer-0500', 50];
  return [
    [version, key],
    [setPolicy, [...key, '{}', 'new', null]],
    [publish!, [JSON.stringify([item])]],
    [removeVersion, key],
    [removeMatchesOf, [...key, JSON.stringify(filtersIn({ document: JSON.stringify(draftOf('the same')) }))]],
  ];
}

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
        const all = layersOf(layers);
        for (let at = 0; at < layers; at += 1000) await store.put(contentsOf(all.slice(at, at + 1000), 100));
        await store.close();
      }, 600_000);
      afterAll(async () => await database?.drop());

      /** The steps of a plan. */
      async function stepsFor({ text }: Statement, values: readonly Value[], how: string): Promise<readonly Plan[]> {
        const [row] = await database!.ask(`EXPLAIN (${how}FORMAT JSON) ${text}`, values);
        const [{ Plan: plan }] = (row as { 'QUERY PLAN': [{ readonly Plan: Plan }] })['QUERY PLAN'];
        return stepsOf(plan);
      }

      describe.each(['as they are', 'of which it has statistics'])('in tables %s', (which) => {
        beforeAll(async () => {
          if (which !== 'as they are') await database!.ask('ANALYZE');
        });

        test.each(listsOf(POSTGRES))('finds a page by an index: $name', async (statement, values) => {
          const steps = await stepsFor(statement, values, 'ANALYZE, ');
          expect(steps.filter(isScan)).toEqual([]);
          const touched = steps
            .filter((step) => step['Relation Name'] !== undefined)
            .map((step) => step['Actual Rows'] * step['Actual Loops']);
          // A page of 51 rows: each of them looked up once by a step, and nothing passed over.
          expect(Math.max(...touched)).toBeLessThanOrEqual(51);
        });

        test.each(changes())('finds what is changed by an index: $name', async (statement, values) => {
          expect((await stepsFor(statement, values, '')).filter(isScan)).toEqual([]);
        });
      });
    });
});

/** Whether a step goes through a table that has a row for each version, or more. */
const isScan = (step: Plan): boolean =>
  step['Node Type'] === 'Seq Scan' && ['versions', 'matches'].includes(step['Relation Name'] ?? '');
