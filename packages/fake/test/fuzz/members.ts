import { CONSTRAINTS, type OperationName, OPERATIONS, type Place } from '@org/layers-model';
import fc from 'fast-check';
import { badValue } from './bad-values.ts';
import { goodValue } from './good-values.ts';
import type { Said } from './remembered.ts';

/** What is said for each member; in a body it is JSON text. */
export type Values = Readonly<Record<string, Said | undefined>>;

/** Optional members that most often make a request fail, and so stay away most often. */
const SELDOM = new Set(['Marker', 'RevisionId', 'OrganizationId']);

/**
 * What is said for each member of an operation.
 *
 * @param bad - of ten values, how many are wrong ones; with none, every required member is there.
 */
export function valuesOf(operation: OperationName, bad: number): fc.Arbitrary<Values> {
  const members = Object.entries<Place>(OPERATIONS[operation].members).map(([name, place]) => {
    const right = placed(name, place, goodValue(operation, name));
    const wrong = { arbitrary: badValue(name, place), weight: bad };
    const value = bad === 0 ? right : fc.oneof({ arbitrary: right, weight: 10 - bad }, wrong);
    const required = CONSTRAINTS[operation].required.includes(name);
    if (place === 'path' || (required && bad === 0)) return [name, value] as const;
    const nothing = { arbitrary: fc.constant(undefined), weight: required ? 1 : 4 };
    return [name, fc.oneof(nothing, { arbitrary: value, weight: required ? 19 : SELDOM.has(name) ? 2 : 6 })] as const;
  });
  return fc.record(Object.fromEntries(members));
}

/** The id of a statement is a text in a path and JSON in a body. */
const placed = (name: string, place: Place, value: fc.Arbitrary<Said>): fc.Arbitrary<Said> =>
  place === 'body' && name === 'StatementId' ? value.map((text) => JSON.stringify(text)) : value;
