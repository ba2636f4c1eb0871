import type { FaultCode } from '@org/layers-model';
import { Fault } from '../fault.ts';
import type { RequestParts } from '../parts.ts';
import { ArmedRule } from './armed-rule.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import { delay } from './delay.ts';
import type { Call, ErrorEffect, Faults } from './fault-rule.ts';
import { readRule } from './read-rule.ts';

/** The faults of a fake, and the place where they strike. */
export interface FaultSwitch extends Faults {
  /**
   * Lets every rule that concerns a request strike it, before it takes effect.
   *
   * @returns what to do when the request has taken effect.
   * @throws Fault or ConnectionDropped, as the rules say.
   */
  readonly strike: (call: Call, request: Pick<RequestParts, 'signal'>) => (() => void) | Promise<() => void>;
}

/** The rules between two times of clearing them, and what ends the delays that they caused. */
interface Regime {
  rules: readonly ArmedRule[];
  added: number;
  readonly end: AbortController;
}

const regime = (): Regime => ({ rules: [], added: 0, end: new AbortController() });

/**
 * Makes the faults of a fake; there are none at first.
 *
 * @param now - the fake's clock, in milliseconds.
 */
export function createFaults(now: () => number): FaultSwitch {
  let current = regime();
  return {
    add: (...given) => {
      const read = given.map((rule, index) => readRule(given.length === 1 ? 'rule' : `rules[${index}]`, rule));
      const armed = read.map((rule) => new ArmedRule(rule, `rule ${++current.added}`));
      const of = current;
      of.rules = [...of.rules, ...armed];
      return () => {
        of.rules = of.rules.filter((rule) => !armed.includes(rule));
      };
    },
    list: () => current.rules.filter(({ isLive }) => isLive).map(({ rule }) => rule),
    clear: () => {
      current.end.abort();
      current = regime();
    },
    strike: (call, request) => (current.rules.length === 0 ? nothing : strike(current, call, request, now)),
  };
}

async function strike(
  of: Regime,
  call: Call,
  request: Pick<RequestParts, 'signal'>,
  now: () => number,
): Promise<() => void> {
  for (const armed of of.rules) {
    // Rules may go while a delay lasts.
    if (of.end.signal.aborted || !of.rules.includes(armed) || !armed.strikes(call, now())) continue;
    const { rule } = armed;
    if (rule.effect === 'latency') await delay(rule.milliseconds, request.signal, of.end.signal);
    else if (rule.effect === 'throttle') throw new Fault('ThrottlingException', 'Rate exceeded');
    else if (rule.effect === 'error') throw faultOf(rule);
    else if (rule.late === true) return drop;
    else drop();
  }
  return nothing;
}

function nothing(): void {}

function drop(): never {
  throw new ConnectionDropped();
}

/** Texts of faults that requests alone cannot bring about; the first is documented, the others quoted by clients. */
const TEXTS: Partial<Record<FaultCode, string>> = {
  ServiceException: 'The AWS Lambda service encountered an internal error.',
  TooManyRequestsException: 'Rate exceeded',
  ThrottlingException: 'Rate exceeded',
  CodeStorageExceededException: 'Code storage limit exceeded.',
};

const faultOf = ({ code, message, retryAfter }: ErrorEffect): Fault =>
  new Fault(code, message ?? TEXTS[code] ?? 'A fault on demand.', retryAfter);
