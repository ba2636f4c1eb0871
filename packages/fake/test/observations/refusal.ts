import type { Expected } from './observation.ts';
import type { Text } from './quote.ts';

/** An error of which only code and text were seen: clients and SDKs hide the rest where the model has no such error. */
export const refusal = (status: number, code: string, text: Text): Expected => ({ status, code, text });

/** The statuses and members of the errors that the service model declares, and that were seen with `Type: "User"`. */
const MODELLED = {
  InvalidParameterValueException: [400, 'message'],
  ResourceNotFoundException: [404, 'Message'],
  ResourceConflictException: [409, 'message'],
  PreconditionFailedException: [412, 'message'],
} as const;

/** An error whose body was seen whole: its type, and its text in a member that depends on the code. */
export function userError(code: keyof typeof MODELLED, text: string): Expected {
  const [status, member] = MODELLED[code];
  return { ...refusal(status, code, text), body: { Type: 'User', [member]: text } };
}

/** A report of violated constraints. */
export const invalid = (...items: readonly [Text, ...Text[]]): Expected => {
  const count = items.length === 1 ? '1 validation error' : `${items.length} validation errors`;
  const parts = items.flatMap((item, index) => [
    index === 0 ? `${count} detected: ` : '; ',
    ...(typeof item === 'string' ? [item] : 'quote' in item ? item.quote : [item]),
  ]);
  return refusal(400, 'ValidationException', { quote: parts });
};

/** One violated constraint; a list is printed whole. */
export const violation = (value: string, member: string, constraint: string): string =>
  `Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`;

/** The constraint of an enum. */
export const oneOf = (names: string): string => `Member must satisfy enum value set: [${names}]`;

/** The constraint of a pattern. */
export const like = (pattern: string): string => `Member must satisfy regular expression pattern: ${pattern}`;
