import type { FaultCode } from '@org/layers-model';
import { Fault } from '../fault.ts';
import { ArmedRule } from './armed-rule.ts';
import { ConnectionDropped } from './connection-dropped.ts';
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
  readonly strike: (call: Call, signal: AbortSignal) => Promise<() => void>;
}

/**
 * Makes the faults of a fake; there are none at first.
 *
 * @param now - the fake's clock, in milliseconds.
 */
export function createFaults(now: () => number): FaultSwitch {
  let rules: readonly ArmedRule[] = [];
  let added = 0;

  async function strike(call: Call, signal: AbortSignal): Promise<() => void> {
    for (const armed of rules) {
      if (!armed.strikes(call, now())) continue;
      const { rule } = armed;
      if (rule.effect === 'latency') await delay(rule.milliseconds, signal);
      else if (rule.effect === 'throttle') throw new Fault('ThrottlingException', 'Rate exceeded');
      else if (rule.effect === 'error') throw faultOf(rule);
      else if (rule.late === true) return drop;
      else drop();
    }
    return () => {};
  }

  return {
    add: (...given) => {
      const read = given.map((rule, index) => readRule(given.length === 1 ? 'rule' : `rules[${index}]`, rule));
      const armed = read.map((rule) => new ArmedRule(rule, `rule ${++added}`));
      rules = [...rules, ...armed];
      return () => {
        rules = rules.filter((rule) => !armed.includes(rule));
      };
    },
    list: () => rules.filter(({ isLive }) => isLive).map(({ rule }) => rule),
    clear: () => {
      rules = [];
      added = 0;
    },
    strike,
  };
}

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

/** Waits in real time; a caller who gives up is not kept waiting. */
async function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    }, milliseconds);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
