import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { equal, exchangeAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { NOTHING } from '../population.ts';
import type { Scene } from '../scene.ts';
import { LAYERS } from './paths.ts';

/** A request that meets a throttle (step 0), whose answer is judged; so are those that AWS gives a run unasked. */
const throttled: Scene<null> = {
  name: 'faults/throttled',
  needs: ['throttling'],
  population: fc.constant(NOTHING),
  uses: 'nothing',
  query: fc.constant(null),
  steps: () => [{ raw: 'GET', path: LAYERS, throttled: true }],
  runs: { cheap: 1, dear: 1 },
};

/** The members of a throttle's body. */
const bodyOf = (seen: Observation<null>): Readonly<Record<string, unknown>> =>
  JSON.parse(exchangeAt(seen, 0).body) as Readonly<Record<string, unknown>>;

/** Laws of throttles. */
export const throttles: readonly Contract[] = contractsOver(throttled, [
  {
    id: 'faults/throttling-text',
    level: 'recorded',
    source: 'clients of layers, 2023 and 2026-09-03',
    sentence: 'Too many requests are refused as ThrottlingException: Rate exceeded.',
    holds: (seen) =>
      equal('the refusal', exchangeAt(seen, 0).fault, { code: 'ThrottlingException', message: 'Rate exceeded' }),
  },
  {
    id: 'faults/throttling-status',
    level: 'observed',
    source: 'nobody quotes it for layers; 400 was named for another control operation of Lambda, 2020',
    sentence: 'The status of a ThrottlingException is 400.',
    holds: (seen) => {
      const { status, fault } = exchangeAt(seen, 0);
      if (fault?.code !== 'ThrottlingException') throw new Inconclusive('it was another code');
      return equal('the status', status, 400);
    },
  },
  {
    id: 'faults/throttle-reason',
    level: 'observed',
    source: 'in the model of TooManyRequestsException; seen at Invoke only, 2023',
    sentence: 'A throttle gives no Reason.',
    needs: ['wire'],
    holds: (seen) => equal('its Reason', bodyOf(seen)['Reason'], undefined),
  },
  {
    id: 'faults/throttle-wait',
    level: 'observed',
    source: 'in the model of TooManyRequestsException; nobody quotes the headers of a throttle',
    sentence: 'A throttle does not say when to come again.',
    needs: ['wire'],
    holds: (seen) => equal('its Retry-After', exchangeAt(seen, 0).headers['retry-after'], undefined),
  },
]);
