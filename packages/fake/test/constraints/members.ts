import { type Constraint, CONSTRAINTS, type OperationName, OPERATIONS, type Place } from '@org/layers-model';

/** One member of a request, wherever it is nested. */
export interface Member {
  /** Where it stands, e.g. `Content.S3Bucket`. */
  readonly name: string;
  /** How a report names it, e.g. `content.s3Bucket`. */
  readonly printed: string;
  readonly place: Place;
  readonly constraint: Constraint;
  readonly required: boolean;
}

/** Every member of an operation in the order of the table, the members of a structure after it. */
export function membersOf(operation: OperationName): readonly Member[] {
  const places: Readonly<Record<string, Place>> = OPERATIONS[operation].members;
  const below = (constraint: Constraint, parent: string): readonly Member[] => {
    if (constraint.kind !== 'structure') return [];
    return Object.entries(constraint.members).flatMap(([own, member]) => {
      const name = parent === '' ? own : `${parent}.${own}`;
      const place = places[name.split('.')[0]!]!;
      const required = constraint.required.includes(own);
      return [{ name, printed: lowerCamel(name), place, constraint: member, required }, ...below(member, name)];
    });
  };
  return below(CONSTRAINTS[operation], '');
}

const lowerCamel = (name: string): string => name.replaceAll(/(^|\.)[A-Z]/g, (letter) => letter.toLowerCase());
