import { createFake } from '@org/layers-fake';
import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Outcome } from '../src/outcome.ts';
import { fetchTarget, type FetchTargetOptions } from '../src/targets/fetch-target.ts';
import type { Target } from '../src/target.ts';
import { verify } from '../src/verify.ts';

/** Throttles every so often what a test chooses, with what it says. */
const throttling = (throttle: (request: Request) => Response | undefined, options: FetchTargetOptions = {}): Target => {
  const fake = createFake({ randomSeed: 1 });
  let isTurn = false;
  const target = fetchTarget(
    'target',
    async (request) => {
      const throttled = throttle(request);
      isTurn = throttled !== undefined && !isTurn;
      if (isTurn && throttled !== undefined) return throttled;
      return await fake.fetch(request);
    },
    options,
  );
  return { ...target, pause: 0 };
};

const run = async (target: Target) => {
  const told: Outcome[] = [];
  const contracts = CONTRACTS.filter(({ id }) => /^(faults\/throttl|shapes\/download|pagination\/marker)/.test(id));
  const { outcomes } = await verify(target, { seed: 1, runs: 1, contracts, onOutcome: (one) => told.push(one) });
  return { told, throttling: outcomes.filter(({ id }) => id.startsWith('faults/throttl')) };
};

const rateExceeded = (status: number): Response =>
  Response.json(
    { message: 'Rate exceeded' },
    { status, headers: { 'x-amzn-errortype': 'ThrottlingException', 'content-type': 'application/json' } },
  );

const isCall = ({ url }: Request): boolean => url.includes('/2018-10-31/layers?');

describe('throttles that a run meets', () => {
  test('are judged where they are the API’s own, and each outcome is told once', async () => {
    const { told, throttling: outcomes } = await run(
      throttling((request) => (isCall(request) ? rateExceeded(429) : undefined)),
    );
    expect(outcomes.find(({ id }) => id === 'faults/throttling-text')?.kind).toBe('held');
    expect(outcomes.find(({ id }) => id === 'faults/throttling-status')?.kind).toBe('broken');
    const ids = told.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test.each([
    ['a download', (request: Request) => !request.url.includes('/2018-10-31/')],
    ['a proxy', isCall],
  ])('are not, where %s is refused with 429 in HTML', async (_, isStruck) => {
    const html = (): Response => new Response('<html>slow down</html>', { status: 429 });
    const { throttling: outcomes } = await run(throttling((request) => (isStruck(request) ? html() : undefined)));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['skipped']));
  });

  test('leave what was judged by a throttle on demand as it was', async () => {
    const fake = createFake({ randomSeed: 1 });
    const target = fetchTarget('fake', fake.fetch, {
      throttleNext: () => void fake.faults.add({ effect: 'throttle', times: 1 }),
    });
    let calls = 0;
    const other: Target = {
      ...target,
      pause: 0,
      fetch: async (request) => {
        calls += 1;
        return calls % 7 === 0 && isCall(request) ? rateExceeded(429) : await target.fetch(request);
      },
    };
    const { told } = await run(other);
    const ids = told.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
