import type { Constraint, FaultCode } from '@org/layers-model';
import type { Case } from './cases.ts';
import { broken, item, report } from './violations.ts';

/** A refusal on the wire. */
export interface Refusal {
  readonly status: number;
  readonly code: FaultCode;
  readonly text: string;
}

/** What is to be seen of a case: a refusal, or that no constraint refuses it. */
export type Expected = Refusal | 'passes';

/** The refusal of a request that breaks constraints, with an item for each. */
export const violations = (items: readonly string[]): Refusal => ({
  status: 400,
  code: 'ValidationException',
  text: report(items),
});

/** What the recordings and reports say of a case. */
export function expectedOf(each: Case): Expected {
  if (each.member.place === 'path' && each.value === '') return NO_ROUTE;
  if (!each.readable) return { status: 400, code: 'SerializationException', text: unreadable(each) };
  const items = itemsOf(each);
  return items.length === 0 ? 'passes' : violations(items);
}

/** A label without a letter makes another path, which nothing answers to. */
export const NO_ROUTE: Refusal = {
  status: 403,
  code: 'AccessDeniedException',
  text: 'Unable to determine service/operation name to be authorized',
};

/** The items that a case adds to a report. */
export function itemsOf({ member: { constraint, place, printed, required }, value }: Case): readonly string[] {
  // `Arn=` is a null and `MaxItems=` is nothing (both reported); an empty filter is refused (reported).
  const dropped = place === 'query' && value === '' && (required || constraint.kind === 'integer');
  if (value === undefined || value === null || dropped)
    return required ? [item(undefined, printed, 'Member must not be null')] : [];
  return broken(constraint, value).map((text) => item(value, printed, text));
}

function unreadable({ title, member: { constraint, name, place }, value }: Case): string {
  // The text is reported for MaxItems.
  if (constraint.kind === 'integer' && place !== 'body')
    return `'${String(value)}' can not be converted to ${name === 'VersionNumber' ? 'Long' : 'Integer'}`;
  // The fake's own text (docs/discoveries.md).
  if (title === 'no base64') return 'ZipFile is not valid base64';
  const isList = constraint.kind === 'list' && Array.isArray(value);
  return misplaced(isList ? (value as readonly unknown[])[0] : value, isList ? 'string' : constraint.kind);
}

/** A JSON value of a type that does not belong there; recorded for numbers in the place of texts (2020-08-30). */
function misplaced(value: unknown, kind: Constraint['kind']): string {
  if (Array.isArray(value)) return 'Start of list found where not expected';
  if (typeof value === 'object') return 'Start of structure or map found where not expected.';
  if (kind === 'list' || kind === 'structure') return 'Unexpected field type';
  const names: Readonly<Record<string, string>> = {
    number: 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber',
    string: 'STRING_VALUE',
    boolean: value === true ? 'TRUE_VALUE' : 'FALSE_VALUE',
  };
  return `${names[typeof value]} can not be converted to an String`;
}
