import { CONSTRAINTS, type FaultCode, FAULTS, type OperationName } from '@org/layers-model';
import { describe, expect, test } from 'vitest';
import { createFake } from '../src/index.ts';
import type { Exchange } from './call.ts';
import { type Case, casesOf } from './constraints/cases.ts';
import { type Expected, expectedOf, itemsOf, NO_ROUTE, violations } from './constraints/expected.ts';
import { send } from './constraints/send.ts';
import { withoutSets } from './constraints/violations.ts';

/*
 * Every constraint of every member, over the wire: what is sent is made from the table, what is expected is composed
 * of the grammar of AWS's texts, which `constraints/violations.ts` states anew.
 */
const operations = Object.keys(CONSTRAINTS) as OperationName[];

const outcome = (one: Case): string => {
  const expected = expectedOf(one);
  return expected === 'passes' ? 'passes' : expected.code;
};

/** One case a member that adds to a report: the first that is sent at all. */
const breaking = (operation: OperationName): readonly Case[] => {
  const cases = casesOf(operation).filter((one) => outcome(one) === 'ValidationException' && (one.value ?? '') !== '');
  return [...Map.groupBy(cases, ({ member }) => member.name).values()].map(([first]) => first!);
};

// The figures are here so that cases cannot silently become fewer; they grow with the table.
describe.each<
  [OperationName, unroutable: number, unreadable: number, broken: number, passing: number, breakable: number]
>([
  ['ListLayers', 0, 15, 12, 16, 3],
  ['ListLayerVersions', 2, 15, 15, 19, 4],
  ['GetLayerVersion', 3, 15, 3, 5, 1],
  ['GetLayerVersionByArn', 0, 0, 7, 2, 1],
  ['PublishLayerVersion', 2, 105, 37, 44, 9],
  ['DeleteLayerVersion', 3, 15, 3, 5, 1],
  ['AddLayerVersionPermission', 3, 55, 26, 19, 5],
  ['RemoveLayerVersionPermission', 5, 15, 6, 12, 2],
  ['GetLayerVersionPolicy', 3, 15, 3, 5, 1],
])('%s', (operation, ...counts) => {
  const cases = casesOf(operation);

  test('has its cases', () => {
    const count = (name: string): number => cases.filter((one) => outcome(one) === name).length;
    const outcomes = ['AccessDeniedException', 'SerializationException', 'ValidationException', 'passes'];
    expect([...outcomes.map(count), breaking(operation).length]).toEqual(counts);
  });

  test.each(cases.map((one) => [one.member.name, one.title, shown(one.value), one] as const))(
    '%s, %s: %s',
    async (_name, _title, _shown, one) => {
      const answer = await send(createFake(), operation, new Map([[one.member.name, one.value]]));
      expect(seen(answer)).toEqual(expectedOf(one));
    },
  );

  test('reports every violation at once, in the order of the members, whatever the order of the request', async () => {
    const all = breaking(operation);
    const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other]));
    for (const some of [all, ...pairs]) {
      const values = new Map(some.map(({ member, value }) => [member.name, value]));
      for (const reversed of [false, true])
        expect(seen(await send(createFake(), operation, values, reversed))).toEqual(violations(some.flatMap(itemsOf)));
    }
  });
});

test('no operation is left out', () => {
  expect(operations).toHaveLength(9);
});

/** An answer in the terms of what is expected; the printed sets are left out. */
function seen({ status, headers, body }: Exchange): Expected {
  const code = headers['x-amzn-errortype'] as FaultCode | undefined;
  if (code === undefined) return 'passes';
  const refusal = { status, code, text: withoutSets(body[FAULTS[code].text]) };
  const isOfConstraints = code === 'ValidationException' || code === 'SerializationException';
  return isOfConstraints || refusal.text === NO_ROUTE.text ? refusal : 'passes';
}

function shown(value: unknown): string {
  const text = typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? 'not sent');
  return text.length > 40 ? `${text.slice(0, 30)}… (${text.length})` : text;
}
