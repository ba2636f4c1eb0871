import { type Constraint, CONSTRAINTS, type OperationName, OPERATIONS, type Place } from '@org/layers-model';

/** One member of a request, wherever it is nested. */
export interface Member {
  /** Where it stands, e.g. `Content.S3Bucket`. */
  readonly name: string;
  readonly place: Place;
  readonly constraint: Exclude<Constraint, { kind: 'structure' | 'blob' }>;
}

/** The members of an operation that can break a constraint, as the model has them. */
export function membersOf(operation: OperationName): readonly Member[] {
  const places: Readonly<Record<string, Place>> = OPERATIONS[operation].members;
  const below = (members: Readonly<Record<string, Constraint>>, parent: string): readonly Member[] =>
    Object.entries(members).flatMap(([own, constraint]) => {
      const name = parent + own;
      if (constraint.kind === 'structure') return below(constraint.members, `${name}.`);
      return constraint.kind === 'blob' ? [] : [{ name, place: places[name.split('.')[0]!]!, constraint }];
    });
  return below(CONSTRAINTS[operation].members, '');
}

/** How a report names a member: in lowerCamelCase (recorded 2026-01-12). */
export const printedName = (name: string): string => name.replaceAll(/(^|\.)[A-Z]/g, (letter) => letter.toLowerCase());
