import { afterAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '@org/layers-fake';
import type { Outcome } from '../src/outcome.ts';
import { awsTarget } from '../src/targets/aws-target.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';
import { firstLightRun, lightRun } from './light-run.ts';
import type { Mutant } from './mutants/mutant.ts';
import { startForeign } from './wire/start.ts';

const foreign = startForeign();
afterAll(() => foreign.stop());

const alarms = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.flatMap((outcome) => (outcome.kind === 'broken' ? `${outcome.id}: ${outcome.reason}` : []));

/** 200 seeds are asked for; `npm run power` takes them all. */
const SEEDS = Number(process.env['LAYERS_SEEDS'] ?? 1);

describe('nothing is called broken that is not', () => {
  test.each(Array.from({ length: SEEDS }, (_, at) => at + 1))('on the fake, seed %i', async (seed) => {
    const { outcomes } = await (seed === 1 ? firstLightRun() : lightRun(seed));
    // Three cases may miss what a law is about; test/fake.test.ts plays them all with the long tests.
    expect(alarms(outcomes)).toEqual([]);
  });

  test('where calls are throttled, late, dropped, and done without an answer', { tags: 'long' }, async () => {
    const faults: readonly FaultRule[] = [
      { effect: 'throttle', probability: 0.2, seed: 1 },
      { effect: 'latency', milliseconds: 5, probability: 0.3, seed: 2 },
      { effect: 'disconnect', probability: 0.03, seed: 1 },
      { effect: 'disconnect', late: true, probability: 0.03, seed: 2 },
    ];
    const endpoint = await foreign.serve({ faults });
    const target = awsTarget({ region: 'us-east-1', endpoint, capabilities: { signatures: true, large: false } });
    const { outcomes } = await verify({ ...target, pause: 1 }, { seed: 1, runs: 1 });
    expect(alarms(outcomes)).toEqual([]);
    expect(outcomes.filter(({ kind }) => kind === 'held').length).toBeGreaterThan(200);
  });

  test('where one write in twenty fails', { tags: 'long' }, async () => {
    // Numerical Recipes' generator: the same writes fail every time.
    let state = 7919;
    const draw = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
    const failure = { status: 500, headers: { 'x-amzn-errortype': 'ServiceException' } };
    const failing: Mutant['around'] = (fake) => async (request) => {
      if (request.method === 'GET' || draw() >= 0.05) return await fake.fetch(request);
      return Response.json({ Type: 'Service', Message: 'An error occurred.' }, failure);
    };
    const target = fakeTarget(failing, 'fake', { randomSeed: 1 }, false);
    const { outcomes } = await verify(target, { seed: 1, runs: 3 });
    expect(alarms(outcomes)).toEqual([]);
    expect(outcomes.filter(({ kind }) => kind === 'held').length).toBeGreaterThan(200);
  });
});
