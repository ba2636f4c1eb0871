import { FAULTS, OPERATIONS } from '@org/layers-model';
import { InputError } from '../input-error.ts';
import { membersIn, objectIn, printed } from '../shape.ts';
import { copyOf } from './copy-rule.ts';
import type { FaultRule } from './fault-rule.ts';

/** What a member must be, in words and as a check. */
interface Expected {
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
}

const oneOf = (table: object): Expected => ({
  expected: `one of ${Object.keys(table).join(', ')}`,
  holds: (value) => typeof value === 'string' && Object.hasOwn(table, value),
});

const wholeFrom = (least: number): Expected => ({
  expected: `a whole number of at least ${least}`,
  holds: (value) => Number.isSafeInteger(value) && Number(value) >= least,
});

const typed = (expected: string, type: string): Expected => ({ expected, holds: (value) => typeof value === type });

const numberFrom = (least: number, most: number = Infinity): Expected => ({
  expected:
    least === -Infinity
      ? 'a number'
      : most === Infinity
        ? `a number of at least ${least}`
        : `a number from ${least} to ${most}`,
  holds: (value) => Number.isFinite(value) && Number(value) >= least && Number(value) <= most,
});

const operation = oneOf(OPERATIONS);

/** Every member that a request may have. */
const MEMBERS = [...new Set(Object.values(OPERATIONS).flatMap(({ members }) => Object.keys(members)))];

const isWhere = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([name, wanted]) => MEMBERS.includes(name) && ['string', 'number'].includes(typeof wanted),
  );

/** The members of every rule. */
const CONDITIONS: Readonly<Record<string, Expected>> = {
  operation: {
    expected: `one or some of ${Object.keys(OPERATIONS).join(', ')}`,
    holds: (value) => [value].flat().length > 0 && [value].flat().every(operation.holds),
  },
  where: { expected: `texts or numbers by ${MEMBERS.join(', ')}`, holds: isWhere },
  when: typed('a function', 'function'),
  times: wholeFrom(1),
  probability: numberFrom(0, 1),
  seed: numberFrom(-Infinity),
};

/** The members of each effect, and which one of them it must have. */
const EFFECTS: Readonly<
  Record<FaultRule['effect'], { readonly may: Readonly<Record<string, Expected>>; readonly must?: string }>
> = {
  throttle: { may: { rate: numberFrom(0.001) } },
  error: { may: { code: oneOf(FAULTS), message: typed('a text', 'string'), retryAfter: wholeFrom(0) }, must: 'code' },
  latency: { may: { milliseconds: numberFrom(0, 3_600_000) }, must: 'milliseconds' },
  disconnect: { may: { late: typed('true or false', 'boolean') } },
};

/**
 * Reads a rule that may come from anywhere.
 *
 * @param where - what to call it when it is not right.
 * @returns a copy: what its owner changes later does not matter.
 * @throws InputError at the first value that is wrong.
 */
export function readRule(where: string, rule: unknown): FaultRule {
  const effect = objectIn(where, rule)['effect'];
  check(`${where}.effect`, effect, oneOf(EFFECTS));
  const { may, must } = EFFECTS[effect as FaultRule['effect']];
  const known = { ...CONDITIONS, ...may };
  const members = membersIn(where, rule, ['effect', ...Object.keys(known)]);
  if (must !== undefined) check(`${where}.${must}`, members[must], known[must]!);
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) if (name !== 'effect') check(`${where}.${name}`, value, known[name]!);
  return copyOf(Object.fromEntries(given) as unknown as FaultRule);
}

function check(where: string, value: unknown, { expected, holds }: Expected): void {
  if (!holds(value)) throw new InputError(where, `expected ${expected}, got ${printed(value)}`);
}
