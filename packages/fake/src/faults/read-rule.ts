import { FAULTS, type FaultCode, type OperationName, OPERATIONS } from '@org/layers-model';
import { InputError } from '../input-error.ts';
import { membersIn, objectIn, printed, textIn } from '../shape.ts';
import type { FaultRule } from './fault-rule.ts';

const CONDITIONS = ['effect', 'operation', 'where', 'when', 'times', 'probability', 'seed'] as const;

/** The members of each effect, beside the conditions. */
const EFFECTS: Readonly<Record<FaultRule['effect'], readonly string[]>> = {
  throttle: ['rate'],
  error: ['code', 'message', 'retryAfter'],
  latency: ['milliseconds'],
  disconnect: ['late'],
};

/**
 * Reads a rule that may come from anywhere.
 *
 * @returns a copy: what its owner changes later does not matter.
 * @throws InputError at the first value that is wrong.
 */
export function readRule(rule: unknown): FaultRule {
  const effect = textIn('rule.effect', objectIn('rule', rule)['effect'], oneOf(Object.keys(EFFECTS)), (text) =>
    Object.hasOwn(EFFECTS, text),
  ) as FaultRule['effect'];
  const members = membersIn('rule', rule, [...CONDITIONS, ...EFFECTS[effect]]);
  if (effect === 'error') textIn('rule.code', members['code'], oneOf(Object.keys(FAULTS)), isCode);
  if (effect === 'latency') numberIn('milliseconds', members, 0, 3_600_000);
  for (const operation of [members['operation'] ?? []].flat())
    textIn('rule.operation', operation, oneOf(Object.keys(OPERATIONS)), isOperation);
  if (members['where'] !== undefined) objectIn('rule.where', members['where']);
  check('when', members, 'a function', (value) => typeof value === 'function');
  check('message', members, 'a text', (value) => typeof value === 'string');
  check('late', members, 'true or false', (value) => typeof value === 'boolean');
  for (const [name, least, most] of NUMBERS) if (members[name] !== undefined) numberIn(name, members, least, most);
  return { ...members } as unknown as FaultRule;
}

const NUMBERS = [
  ['times', 1, Infinity],
  ['probability', 0, 1],
  ['seed', -Infinity, Infinity],
  ['rate', 0.001, Infinity],
  ['retryAfter', 0, Infinity],
] as const;

const oneOf = (names: readonly string[]): string => `one of ${names.join(', ')}`;

const isCode = (text: string): text is FaultCode => Object.hasOwn(FAULTS, text);

const isOperation = (text: string): text is OperationName => Object.hasOwn(OPERATIONS, text);

function check(
  name: string,
  members: Readonly<Record<string, unknown>>,
  expected: string,
  holds: (value: unknown) => boolean,
): void {
  const value = members[name];
  if (value !== undefined && !holds(value))
    throw new InputError(`rule.${name}`, `expected ${expected}, got ${printed(value)}`);
}

function numberIn(name: string, members: Readonly<Record<string, unknown>>, least: number, most: number): void {
  const value = members[name];
  const expected = most === Infinity ? `a number of at least ${least}` : `a number from ${least} to ${most}`;
  if (typeof value !== 'number' || !(value >= least && value <= most))
    throw new InputError(`rule.${name}`, `expected ${expected}, got ${printed(value)}`);
}
