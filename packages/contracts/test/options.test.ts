import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { register } from '../src/register.ts';
import { verify, type VerifyOptions } from '../src/index.ts';
import { fakeTarget } from './fake-target.ts';

const WRONG: readonly (readonly [VerifyOptions, string])[] = [
  [{ path: 'garbage' }, `path must be numbers with colons between them, such as 3:0:1, got 'garbage'.`],
  [{ path: '' }, `path must be numbers with colons between them, such as 3:0:1, got ''.`],
  [{ seed: Number.NaN }, 'seed must be a whole number, got NaN.'],
  [{ runs: -1 }, 'runs must be a whole number from 1, got -1.'],
  [{ runs: 0 }, 'runs must be a whole number from 1, got 0.'],
  [{ runs: 1.5 }, 'runs must be a whole number from 1, got 1.5.'],
  [{ calls: Number.NaN }, 'calls must be a whole number from 0, or Infinity, got NaN.'],
  [{ calls: -1 }, 'calls must be a whole number from 0, or Infinity, got -1.'],
  [{ bytes: -1 }, 'bytes must be a whole number from 0, or Infinity, got -1.'],
  [{ bytes: Number.NaN }, 'bytes must be a whole number from 0, or Infinity, got NaN.'],
  [{ rate: -1 }, 'rate must be a number of calls a second, or 0 for no limit, got -1.'],
  [{ rate: Number.NaN }, 'rate must be a number of calls a second, or 0 for no limit, got NaN.'],
  [{ concurrency: 0 }, 'concurrency must be a whole number from 1, got 0.'],
  [{ concurrency: Number.NaN }, 'concurrency must be a whole number from 1, got NaN.'],
  [{ minutes: -1 }, 'minutes must be a number from 0, got -1.'],
  [{ minutes: Number.NaN }, 'minutes must be a number from 0, got NaN.'],
];

describe('options that make no sense', () => {
  test.each(WRONG)('%j: one sentence before anything is asked', async (options, sentence) => {
    let requests = 0;
    const target = fakeTarget(() => async () => {
      requests += 1;
      return new Response();
    });
    await expect(verify(target, options)).rejects.toThrow(new TypeError(sentence));
    expect(requests).toBe(0);
    const never = Object.assign(() => expect.unreachable(), { skip: () => expect.unreachable() });
    expect(() => register(never, target, options)).toThrow(new TypeError(sentence));
  });
});

describe('a path', () => {
  const alone = CONTRACTS.filter(({ id }) => id === 'pagination/marker-is-opaque');
  const walks = CONTRACTS.filter(({ id }) => id === 'pagination/complete');

  test.each(['0:9:9:9', '0:900', '7:1:1'])('that leads nowhere (%s) says nothing of the law', async (path) => {
    const { outcomes } = await verify(fakeTarget(), { seed: 1, path, contracts: alone });
    expect(outcomes).toMatchObject([{ kind: 'inconclusive', reason: `the path ${path} leads to no case` }]);
  });

  test.each(['0', '5:0', '0:0:0'])('leads to one case (%s)', async (path) => {
    const { outcomes } = await verify(fakeTarget(), { seed: 1, path, contracts: walks });
    expect(outcomes).toMatchObject([{ kind: 'held', cases: 1 }]);
  });
});
