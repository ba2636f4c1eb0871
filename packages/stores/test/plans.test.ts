import { DatabaseSync } from 'node:sqlite';
import { filterKey, type Filter, type LayerId } from '@org/layers-fake/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECT as POSTGRES } from '../src/postgres/dialect.ts';
import { openPostgres } from '../src/postgres.ts';
import type { Statement, Value } from '../src/sql/query.ts';
import { versionItem } from '../src/sql/rows.ts';
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
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

const stepsOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(stepsOf)];

/** What is asked where a version is published, changed or removed, or a layer of a hundred; with the rows it touches. */
function changes(): readonly (readonly [name: string, rows: number, Statement, readonly Value[]])[] {
  const asked = statementsIn(POSTGRES);
  const item = { ...versionItem({ ...SCOPE, name: 'layer-0050' }, draftOf('the same')), version: 50 };
  const layer = [KEY, 'layer-0050'];
  const filters = JSON.stringify(item.filters);
  return [
    ['version', 1, asked.version, [...layer, 50]],
    ['setPolicy', 1, asked.setPolicy, [...layer, 50, '{}', 'new', null]],
    ['publish', 1 + 1 + item.filters.length, asked.publish!, [JSON.stringify([item])]],
    ['removeVersion', 1, asked.removeVersion, [...layer, 50]],
    ['removeMatches', item.filters.length, asked.removeMatches, [...layer, 50, filters]],
    ['removeVersionsOf', 100, asked.removeVersionsOf, layer],
    ['removeMatchesOf', 100 * item.filters.length, asked.removeMatchesOf, [...layer, filters]],
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
        // Or it would count them of itself, sooner or later.
        for (const table of ['versions', 'matches', 'layers', 'archives'])
          await database.ask(`ALTER TABLE ${table} SET (autovacuum_enabled = off)`);
        const all = layersOf(layers);
        for (let at = 0; at < layers; at += 1000) await store.put(contentsOf(all.slice(at, at + 1000), 100));
        await store.close();
      }, 600_000);
      afterAll(async () => await database?.drop());

      /** The plan of a statement, with what it did; what it changed is given up. */
      async function planOf({ text }: Statement, values: readonly Value[]): Promise<Plan> {
        const [row] = await database!.tryOut(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values);
        return (row as { 'QUERY PLAN': [{ readonly Plan: Plan }] })['QUERY PLAN'][0].Plan;
      }

      describe.each(['as they are', 'of which it has statistics'])('in tables %s', (which) => {
        beforeAll(async () => {
          if (which !== 'as they are') await database!.ask('ANALYZE');
        });

        test.each(listsOf(POSTGRES))('finds a page by an index: $name', async (statement, values) => {
          const steps = stepsOf(await planOf(statement, values));
          expect(steps.filter(isScan)).toEqual([]);
          const touched = steps
            .filter((step) => step['Relation Name'] !== undefined)
            .map((step) => step['Actual Rows'] * step['Actual Loops']);
          // A page of 51 rows: each of them looked up once by a step, and nothing passed over.
          expect(Math.max(...touched)).toBeLessThanOrEqual(51);
        });

        test.each(changes())('finds what is changed by an index: %s', async (_, rows, statement, values) => {
          const plan = await planOf(statement, values);
          expect(stepsOf(plan).filter(isScan)).toEqual([]);
          // An index may also be gone through from end to end: pages tell. A row has its own, and some of each index.
          expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(50 + 15 * rows);
        });
      });
    });
});

/** Whether a step goes through a table that has a row for each version, or more. */
const isScan = (step: Plan): boolean =>
  step['Node Type'] === 'Seq Scan' && ['versions', 'matches'].includes(step['Relation Name'] ?? '');
