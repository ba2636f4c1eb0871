import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { register, type TestFunction } from '../src/register.ts';
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
    register(runner.test, counted, { contracts, runs: 2, seed: 1 });
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
    register(runner.test, fakeTarget(around), { contracts, seed: 1 });
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
});
