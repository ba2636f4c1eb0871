import {
  type Constraint,
  CONSTRAINTS,
  type IntegerConstraint,
  type ListConstraint,
  OPERATIONS,
  type Place,
  type StructureConstraint,
} from '@org/layers-model';
import { Fault } from '../fault.ts';
import { readJson } from './body.ts';
import { misplaced, noObject } from './misplaced.ts';
import type { Rules } from '../rules.ts';
import type { Match } from './match.ts';

/** The members of a request, of the right types but not yet trusted. */
export type Members = Readonly<Record<string, unknown>>;

/**
 * Gathers the members of a request from its path, query and body.
 *
 * @throws Fault (`SerializationException`) when one cannot be read as its type: before any other check
 * (reported for MaxItems, Floci 2026-08-31).
 */
export async function decode(
  { operation, labels }: Match,
  request: Request,
  url: URL,
  { largestRequest }: Rules,
): Promise<Members> {
  const places = Object.entries<Place>(OPERATIONS[operation].members);
  const hasBody = places.some(([, place]) => place === 'body');
  const body = hasBody ? bodyOf(await readJson(operation, request, largestRequest)) : {};
  const structure = CONSTRAINTS[operation];
  const members = places.map(([name, place]): [string, unknown] => {
    const constraint = structure.members[name]!;
    if (place === 'body') return [name, fromJson(constraint, body[name])];
    const text = place === 'path' ? labels[name] : (url.searchParams.get(name) ?? undefined);
    return [name, fromText(constraint, text, structure.required.includes(name))];
  });
  return given(members);
}

/** Members without those that are not there. */
const given = (members: readonly (readonly [name: string, value: unknown])[]): Members =>
  Object.fromEntries(members.filter(([, value]) => value !== undefined));

/** An object, or none where there is no body. */
function bodyOf(value: unknown): Members {
  if (value === undefined || isObject(value)) return value ?? {};
  throw noObject();
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fromText(constraint: Constraint, text: string | undefined, required: boolean): unknown {
  // `MaxItems=` counts as omitted, `CompatibleRuntime=` and `Marker=` are refused (reported); `Arn=` is taken as a null.
  if (text === undefined || (text === '' && (required || constraint.kind === 'integer'))) return undefined;
  return constraint.kind === 'integer' ? integerOf(constraint, text) : text;
}

function integerOf({ maximum }: IntegerConstraint, text: string): number {
  // The service reads MaxItems into an Integer (reported text); VersionNumber is a long in its model.
  const [type, bits] = maximum === undefined ? ['Long', 64] : ['Integer', 32];
  const value = /^[+-]?\d+$/.test(text) ? BigInt(text) : undefined;
  if (value === undefined || BigInt.asIntN(bits, value) !== value)
    throw new Fault('SerializationException', `'${text}' can not be converted to ${type}`);
  return Number(value);
}

function fromJson(constraint: Constraint, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (constraint.kind === 'structure') return fromObject(constraint, value);
  if (constraint.kind === 'list') return fromArray(constraint, value);
  const fits = constraint.kind === 'blob' ? value instanceof Uint8Array : typeof value === 'string';
  if (!fits) throw misplaced(value, 'text');
  return value;
}

function fromArray({ items }: ListConstraint, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw misplaced(value, 'list or structure');
  return value.map((item: unknown) => (item === null ? null : fromJson(items, item)));
}

function fromObject({ members }: StructureConstraint, value: unknown): Members {
  if (!isObject(value)) throw misplaced(value, 'list or structure');
  return given(Object.entries(members).map(([name, member]) => [name, fromJson(member, value[name])]));
}
