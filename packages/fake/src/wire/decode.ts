import {
  type Constraint,
  CONSTRAINTS,
  type IntegerConstraint,
  type ListConstraint,
  type OperationName,
  OPERATIONS,
  type Place,
  type StructureConstraint,
} from '@org/layers-model';
import { Fault } from '../fault.ts';
import { readJson } from './body.ts';
import type { RequestParts } from '../parts.ts';
import { misplaced, noObject } from './misplaced.ts';
import type { Rules } from '../rules.ts';
import type { Match } from './match.ts';

/** The members of a request, of the right types but not yet trusted. */
export type Members = Readonly<Record<string, unknown>>;

/** Whether members of a request travel in its body. */
export const hasBody = (operation: OperationName): boolean => FORMS[operation].hasBody;

/**
 * Reads the members that travel in a body, which are not trusted at all.
 *
 * @throws Fault when it is too large, or no JSON object.
 */
export const readBody = async (
  operation: OperationName,
  request: RequestParts,
  { largestRequest }: Rules,
): Promise<Members> => bodyOf(await readJson(operation, request, largestRequest));

/**
 * Gathers the members of a request from its path, query and body.
 *
 * @throws Fault (`SerializationException`) when one cannot be read as its type: before any other check
 * (reported for MaxItems, Floci 2026-08-31).
 */
export function decode({ operation, labels }: Match, url: URL, body: Members = {}): Members {
  return gathered(FORMS[operation].members, ({ name, place, constraint, isRequired }) => {
    if (place === 'body') return fromJson(constraint, body[name]);
    const text = place === 'path' ? labels[name] : (url.searchParams.get(name) ?? undefined);
    return fromText(constraint, text, isRequired);
  });
}

/** A member of a request, and where it travels. */
interface Sent {
  readonly name: string;
  readonly place: Place;
  readonly constraint: Constraint;
  readonly isRequired: boolean;
}

/** The form of a request: found once for each operation, since every request asks for it. */
interface Form {
  readonly hasBody: boolean;
  readonly members: readonly Sent[];
}

const formOf = (operation: OperationName): Form => {
  const { members, required } = CONSTRAINTS[operation];
  const sent = Object.entries<Place>(OPERATIONS[operation].members).map(([name, place]): Sent => ({
    name,
    place,
    constraint: members[name]!,
    isRequired: required.includes(name),
  }));
  return { hasBody: sent.some(({ place }) => place === 'body'), members: sent };
};

const FORMS = Object.fromEntries(
  (Object.keys(OPERATIONS) as OperationName[]).map((operation) => [operation, formOf(operation)]),
) as Readonly<Record<OperationName, Form>>;

/** Members by name, without those that are not there. */
function gathered<Member extends { readonly name: string }>(
  members: readonly Member[],
  valueOf: (member: Member) => unknown,
): Members {
  const found: Record<string, unknown> = {};
  for (const member of members) {
    const value = valueOf(member);
    if (value !== undefined) found[member.name] = value;
  }
  return found;
}

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
  const named = Object.entries(members).map(([name, constraint]) => ({ name, constraint }));
  return gathered(named, ({ name, constraint }) => fromJson(constraint, value[name]));
}
