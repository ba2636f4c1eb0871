import { type OperationName, OPERATIONS } from '@org/layers-model';
import fc from 'fast-check';
import type { RawStep } from '../../step.ts';
import type { Value } from '../../value.ts';
import { type Given, valuesAround } from './bounds.ts';
import { type Member, membersOf } from './members.ts';
import { violationsOf } from './violations.ts';

/** A request by the values of its members, some of them around a bound. */
export interface Ask {
  readonly operation: OperationName;
  /** By the names of members, e.g. `Content.S3Bucket`; those that must be there and are not, are good. */
  readonly values: Readonly<Record<string, Given>>;
}

/** Two requests: one whose values are all within their bounds, and one with a value or two beyond them. */
export interface Pair {
  readonly right: Ask;
  readonly wrong: Ask;
}

/** Pairs of requests of some operations, with members at their bounds and beyond them. */
export const pairArbitrary = (operations: readonly OperationName[]): fc.Arbitrary<Pair> =>
  fc.record({
    right: fc.oneof(...operations.map((operation) => askArbitrary(operation, false))),
    wrong: fc.oneof(...operations.map((operation) => askArbitrary(operation, true))),
  });

/** Requests of an operation with a few members that are at a bound, or all beyond one. */
function askArbitrary(operation: OperationName, wrong: boolean): fc.Arbitrary<Ask> {
  const values = membersOf(operation).flatMap((member) => {
    const fitting = valuesAround(member).filter((value) => isWrong(operation, member, value) === wrong);
    return fitting.length === 0 ? [] : [[member.name, fc.constantFrom(...fitting)] as const];
  });
  const most = Math.min(values.length, wrong ? 2 : 3);
  const names = values.map(([name]) => name);
  return fc
    .record({
      picked: fc.subarray(names, { minLength: Math.min(1, most), maxLength: most }),
      values: fc.record(Object.fromEntries(values)),
    })
    .map((one) => Object.fromEntries(one.picked.map((name) => [name, one.values[name]!])))
    .map((given) => ({ operation, values: wrong ? given : settled(given) }));
}

/** Whether a member stands within a structure. */
export const isNested = (name: string): boolean => name.includes('.');

/** What nobody knows the answer to is left out: an organisation with an account, and half a place in S3. */
function settled({ Principal, ...others }: Ask['values']): Ask['values'] {
  const place = Object.keys(others).some(isNested) ? { 'Content.S3Bucket': 'bucket', 'Content.S3Key': 'key' } : {};
  return { ...place, ...others, ...(Principal !== undefined && !('OrganizationId' in others) && { Principal }) };
}

/** Whether a value breaks something; nothing is said of a name that the prefix of a run may make too long. */
function isWrong(operation: OperationName, member: Member, value: Given): boolean | undefined {
  const isBroken = violationsOf(member, value).length > 0;
  const mayBecomeLong = member.name === 'LayerName' && !reads(operation) && String(value).length > 20;
  return isBroken || !mayBecomeLong ? isBroken : undefined;
}

/** What the members that must be there have where nothing else is asked for. */
const GOOD: Readonly<Record<string, Value>> = {
  LayerName: { $name: 'a' },
  VersionNumber: 1,
  Content: { ZipFile: { $zip: 0 } },
  StatementId: 's',
  Action: 'lambda:GetLayerVersion',
  Principal: '*',
  Arn: { $arn: 'a', version: 1 },
};

/** Whether an operation only reads. */
export const reads = (operation: OperationName): boolean => OPERATIONS[operation].method === 'GET';

/** The request as it stands on the wire: the SDK would not send an empty name, nor a number as text. */
export function stepOf({ operation, values }: Ask): RawStep {
  const { method, path, query: literal = {}, members } = OPERATIONS[operation];
  const required = Object.keys(members).filter((name) => name in GOOD);
  const { LayerName } = values;
  // What is written keeps to names of the case; what is read may have any, of any length.
  const named = LayerName !== undefined && !reads(operation) && { LayerName: { $name: String(LayerName) } };
  const all = nested({ ...Object.fromEntries(required.map((member) => [member, GOOD[member]!])), ...values, ...named });
  const at = (place: string): string[] =>
    Object.keys(all).filter((name) => (members as Readonly<Record<string, string>>)[name] === place);
  const label = (segment: string): Value => (segment.startsWith('{') ? all[segment.slice(1, -1)]! : segment);
  return {
    raw: method,
    path: path.split('/').slice(1).map(label),
    query: [...Object.entries(literal), ...at('query').map((name) => [name, all[name]!] as const)],
    ...(method === 'POST' && { body: Object.fromEntries(at('body').map((name) => [name, all[name]!])) }),
  };
}

/** Members of a structure within it; an archive in S3 takes the place of one that is sent. */
function nested(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const inner = Object.entries(values).filter(([name]) => isNested(name));
  if (inner.length === 0) return values;
  const outer = Object.entries(values).filter(([name]) => !isNested(name));
  const content = Object.fromEntries(inner.map(([name, value]) => [name.slice(name.indexOf('.') + 1), value]));
  return { ...Object.fromEntries(outer), Content: content };
}
