import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { expectHeld, register, type TestFunction } from '../src/register.ts';
import type { Target } from '../src/target.ts';
import { fakeTarget } from './fake-target.ts';
import { MUTANTS } from './mutants/index.ts';

const contracts = CONTRACTS.filter(({ scene }) => scene.name === 'pagination/walks');

/** A runner that only remembers. */
const remembering = (): {
  readonly test: TestFunction;
  readonly all: Map<string, () => Promise<void>>;
  readonly skipped: string[];
} => {
  const all = new Map<string, () => Promise<void>>();
  const skipped: string[] = [];
  const runner = (name: string, run: () => Promise<void>): void => void all.set(name, run);
  return { test: Object.assign(runner, { skip: (name: string) => void skipped.push(name) }), all, skipped };
};

describe('register', () => {
  // In the runner at hand, as users do.
  register(test, fakeTarget(), { contracts, runs: 3, seed: 1 });

  test('names each test by id and sentence, and runs a scene once', async () => {
    const target = fakeTarget();
    let requests = 0;
    const counted: Target = {
      ...target,
      fetch: async (request) => {
        requests += 1;
        return await target.fetch(request);
      },
    };
    const runner = remembering();
    register(runner.test, counted, { contracts, runs: 3, seed: 1 });
    expect([...runner.all.keys()]).toEqual(contracts.map(({ id, sentence }) => `${id}: ${sentence}`));
    const runs = [...runner.all.values()];
    await runs[0]!();
    const once = requests;
    for (const run of runs) await run();
    expect(requests).toBe(once);
  });

  test('fails the test of a law that is broken, and says how to see it again', async () => {
    const { around, breaks } = MUTANTS.find(({ name }) => name === 'pages-are-one-row-too-long')!;
    const runner = remembering();
    // It alone: a smaller case is looked for of every law that is broken.
    register(runner.test, fakeTarget(around), { contracts: contracts.filter(({ id }) => id === breaks), seed: 1 });
    const failing = [...runner.all].find(([name]) => name.startsWith(`${breaks}:`))![1];
    await expect(failing()).rejects.toThrow(/MaxItems[^]*Again with \{ seed: 1, path: '[\d:]+' \}/);
  });

  test('skips what the target lacks, by name', () => {
    const target = fakeTarget();
    const runner = remembering();
    register(runner.test, { ...target, capabilities: { ...target.capabilities, accounts: 1, writes: 'none' } });
    expect(runner.skipped.length).toBeGreaterThan(20);
    for (const name of runner.skipped) expect(name).toMatch(/\(fake lacks: [a-z, ]+\)$/);
  });

  test('fails where nothing could be said', async () => {
    const runner = remembering();
    const target = fakeTarget(() => async () => new Response('bad gateway', { status: 502 }));
    register(runner.test, { ...target, pause: 0 }, { contracts, runs: 1, seed: 1 });
    await expect([...runner.all.values()][0]!()).rejects.toThrow(/gateway|does not answer/);
  });

  test('has one budget, and leaves nothing behind', async () => {
    const { target, requests, left } = counting();
    const runner = remembering();
    register(runner.test, target, { seed: 1, calls: 150 });
    const ends = await Promise.allSettled([...runner.all.values()].map(async (run) => await run()));
    expect(requests()).toBeLessThanOrEqual(150);
    const messages = ends.flatMap((end) => (end.status === 'rejected' ? String(end.reason) : []));
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).toMatch(/budget of 150 calls/);
    expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(left()).toBe(0);
  });

  test('registers the comparison with another target, too', async () => {
    const runner = remembering();
    register(runner.test, fakeTarget(), { contracts, against: fakeTarget(undefined, 'other'), runs: 2, seed: 1 });
    const [drift, ...others] = [...runner.all].filter(([name]) => name.startsWith('drift/'));
    expect(others).toEqual([]);
    expect(drift?.[0]).toBe('drift/pagination/walks: Both targets answer alike what pagination/walks asks.');
    await drift?.[1]();
  });

  test('fails where an outcome is missing', () => {
    expect(() => expectHeld(undefined)).toThrow('Nothing was said of it.');
  });
});

/** A fake that counts what is asked of it, and what is left in it, as an account where calls are dear. */
function counting(): { readonly target: Target; readonly requests: () => number; readonly left: () => number } {
  const versions = new Set<string>();
  let requests = 0;
  const { capabilities, ...target } = fakeTarget();
  return {
    target: {
      ...target,
      capabilities: { ...capabilities, reset: false, writes: 'dear', large: false },
      fetch: async (request) => {
        requests += 1;
        const { method, url } = request;
        const answer = await target.fetch(request);
        const path = decodeURIComponent(new URL(url).pathname);
        if (method === 'POST' && answer.status === 201 && path.endsWith('/versions')) {
          const { LayerVersionArn } = (await answer.clone().json()) as { LayerVersionArn: string };
          versions.add(LayerVersionArn);
        }
        if (method === 'DELETE' && /versions\/\d+$/.test(path))
          for (const arn of versions) {
            const [, name = '', version = ''] = /layers\/([^/]+)\/versions\/(\d+)$/.exec(path) ?? [];
            if (arn.endsWith(`:${name.split(':').at(-1)}:${version}`)) versions.delete(arn);
          }
        return answer;
      },
    },
    requests: () => requests,
    left: () => versions.size,
  };
}
