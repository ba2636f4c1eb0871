import { createFake, type Fake } from '@org/layers-fake';
import { beforeEach, describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Contract } from '../src/contract.ts';
import { estimate } from '../src/estimate.ts';
import type { Report } from '../src/report.ts';
import { runNameAt } from '../src/run-name.ts';
import { sweep } from '../src/sweep.ts';
import { fetchTarget } from '../src/targets/fetch-target.ts';
import type { Target } from '../src/target.ts';
import { verify } from '../src/verify.ts';

/** A real account, as far as a fake can be one: calls are dear, nothing can be reset, others have layers. */
let account: Fake;
let calls: { readonly method: string; readonly path: string }[];

const dear = (options: { readonly writes?: 'dear' | 'none'; readonly prefix?: string } = {}): Target => ({
  ...fetchTarget(
    'account',
    async (request) => {
      calls.push({ method: request.method, path: new URL(request.url).pathname });
      return await account.fetch(request);
    },
    {
      prefix: options.prefix ?? 'layers-contracts-',
      capabilities: { writes: options.writes ?? 'dear', exclusive: false, large: false },
    },
  ),
  pause: 0,
});

/** Some of them look like ours: behind the prefix stand eight letters, a number, a name. */
const FOREIGN = [
  'aaa',
  'layers-contract',
  'layers-contracts',
  'layers-contracts-',
  'layers-contracts-frontend-v2-lib',
  'layers-contracts-rmetadata00-1-a',
  'zzz',
];
const ACCOUNT = '100000000001';

const namesIn = async (): Promise<readonly string[]> =>
  (await account.snapshot()).layers
    .filter(({ versions }) => (versions ?? []).length > 0)
    .map(({ LayerName }) => LayerName);

beforeEach(async () => {
  account = createFake({ randomSeed: 1 });
  calls = [];
  await account.seed({
    layers: FOREIGN.map((LayerName) => ({
      LayerName,
      account: ACCOUNT,
      versions: [{ CompatibleRuntimes: ['python3.13'] }, {}, { CompatibleArchitectures: ['arm64'] }],
    })),
  });
});

const pagination: readonly Contract[] = CONTRACTS.filter(({ id }) => id.startsWith('pagination/'));

/** So many calls were made as were counted, at most as many as may be, and about as many as were estimated. */
function expectCalls({ used }: Report, target: Target, most: number): void {
  expect(used.calls).toBe(calls.length);
  expect(used.calls).toBeLessThanOrEqual(most);
  const wanted = estimate(target, { seed: 1 });
  // Pages, and steps that come to nothing, are guessed.
  expect(Math.abs(wanted.calls - used.calls) / used.calls).toBeLessThan(0.15);
}

describe('on an account that others use', () => {
  test(
    'layers of others disturb no verdict and are left as they are, in at most 2000 calls',
    { tags: 'long' },
    async () => {
      const before = await account.snapshot();
      const report = await verify(dear(), { seed: 1 });
      expectCalls(report, dear(), 2000);
      expect(report.outcomes.filter(({ kind }) => kind === 'broken' || kind === 'inconclusive')).toEqual([]);
      expect(report.leftovers).toEqual([]);
      const after = await account.snapshot();
      expect(after.layers.filter(({ LayerName }) => FOREIGN.includes(LayerName))).toEqual(before.layers);
      expect(await namesIn()).toEqual(FOREIGN);
    },
  );

  test('every name that is written carries the prefix', async () => {
    await verify(dear({ prefix: 'mine-' }), { seed: 1, contracts: pagination });
    const written = calls
      .filter(({ method }) => method !== 'GET')
      .map(({ path }) => decodeURIComponent(path.split('/')[3]!));
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((name) => !/^(arn:.*:)?mine-/.test(name))).toEqual([]);
  });

  test('where nothing may be written nothing is, and the laws are judged over what is there, in at most 300 calls', async () => {
    const target = dear({ writes: 'none' });
    const report = await verify(target, { seed: 1 });
    expectCalls(report, target, 300);
    expect(calls.filter(({ method, path }) => method !== 'GET' && !path.includes('nobody'))).toEqual([]);
    expect(report.outcomes.filter(({ kind }) => kind === 'broken' || kind === 'inconclusive')).toEqual([]);
    expect(report.outcomes.filter(({ kind }) => kind === 'held').length).toBeGreaterThan(20);
  });
});

describe('the budget', () => {
  test('is kept, also with what cleans up, and the rest is inconclusive', async () => {
    const { used, outcomes, leftovers } = await verify(dear(), { seed: 1, calls: 100 });
    expect(used.calls).toBeLessThanOrEqual(100);
    expect(leftovers).toEqual([]);
    expect(await namesIn()).toEqual(FOREIGN);
    expect(outcomes.some(({ kind }) => kind === 'held')).toBe(true);
    expect(
      outcomes.some((outcome) => outcome.kind === 'inconclusive' && outcome.reason.includes('budget of 100 calls')),
    ).toBe(true);
  });

  test('of bytes is kept', async () => {
    const { outcomes, used } = await verify(dear(), { seed: 1, contracts: pagination, bytes: 500 });
    expect(used.bytes).toBeLessThanOrEqual(500);
    expect(
      outcomes.some((outcome) => outcome.kind === 'inconclusive' && outcome.reason.includes('500 stored bytes')),
    ).toBe(true);
  });

  test('of time is kept', async () => {
    const { outcomes } = await verify(dear(), { seed: 1, contracts: pagination, minutes: 0 });
    expect(new Set(outcomes.flatMap((outcome) => (outcome.kind === 'inconclusive' ? outcome.reason : [])))).toEqual(
      new Set(['the time is up']),
    );
  });
});

describe('a run that is ended', () => {
  test('takes away what it wrote', async () => {
    const end = new AbortController();
    let left = 60;
    const report = await verify(
      {
        ...dear(),
        fetch: async (request) => {
          left -= 1;
          if (left === 0) end.abort();
          return await account.fetch(request);
        },
      },
      { seed: 1, signal: end.signal },
    );
    expect(report.interrupted).toBe(true);
    expect(report.leftovers).toEqual([]);
    expect(await namesIn()).toEqual(FOREIGN);
    expect(report.outcomes).toHaveLength(CONTRACTS.length);
  });

  test('and could not clean up says what is left, and a sweep takes it away', async () => {
    let isCut = false;
    const target: Target = {
      ...dear(),
      fetch: async (request) => {
        if (request.method === 'DELETE') isCut = true;
        if (isCut) throw new Error('the network is gone');
        return await account.fetch(request);
      },
    };
    const { leftovers } = await verify(target, { seed: 1, contracts: pagination });
    const names = await namesIn();
    const left = names.filter((name) => !FOREIGN.includes(name));
    expect(left.length).toBeGreaterThan(0);
    // Those that nobody knows whether they were published are named, too.
    expect(left.filter((name) => !leftovers.includes(name))).toEqual([]);

    expect(await sweep(dear())).toEqual([]);
    expect(await sweep(dear(), { olderThanMinutes: -1, dryRun: true })).toEqual(left);
    expect(await namesIn()).toEqual(names);
    await sweep(dear(), { olderThanMinutes: -1 });
    expect(await namesIn()).toEqual(FOREIGN);
  });

  test('lets publishes that are under way come to their end, and takes them away, too', async () => {
    const end = new AbortController();
    let posts = 0;
    const target: Target = {
      ...dear(),
      fetch: async (request) => {
        const answer = await account.fetch(request);
        // What was stored is not said before the run is ended.
        if (request.method === 'POST' && ++posts === 5) end.abort();
        request.signal.throwIfAborted();
        return answer;
      },
    };
    const { leftovers, interrupted } = await verify(target, { seed: 1, contracts: pagination, signal: end.signal });
    expect({ leftovers, interrupted }).toEqual({ leftovers: [], interrupted: true });
    expect(await namesIn()).toEqual(FOREIGN);
  });

  test('begins nothing new', async () => {
    const end = new AbortController();
    let after = 0;
    const target: Target = {
      ...dear({ writes: 'none' }),
      fetch: async (request) => {
        if (end.signal.aborted) after += 1;
        end.abort();
        return await account.fetch(request);
      },
    };
    await verify(target, { seed: 1, signal: end.signal });
    expect(after).toBe(0);
  });
});

test.each(['same', ''])('a sweep ends where every page has the marker %j', async (NextMarker) => {
  const name = `layers-contracts-${runNameAt(Date.UTC(2026, 0, 2))}-1-a`;
  await account.seed({ layers: [{ LayerName: name, account: ACCOUNT, versions: [{}] }] });
  const target: Target = {
    ...dear(),
    fetch: async (request) => {
      const answer = await account.fetch(request);
      if (!new URL(request.url).pathname.endsWith('/layers')) return answer;
      if (calls.push({ method: request.method, path: '' }) > 20) throw new Error('it asks for ever');
      return Response.json({ ...((await answer.json()) as object), NextMarker });
    },
  };
  expect(await sweep(target, { dryRun: true })).toEqual([name]);
});

test('a sweep of one run leaves the others', async () => {
  const [one, other] = [2, 3].map((day) => `layers-contracts-${runNameAt(Date.UTC(2026, 0, day))}-`);
  const layers = [`${one}1-a`, `${other}1-a`].map((LayerName) => ({ LayerName, account: ACCOUNT, versions: [{}] }));
  await account.seed({ layers });
  expect(await sweep(dear({ prefix: one! }))).toEqual([`${one}1-a`]);
  expect(await namesIn()).toEqual([...FOREIGN, `${other}1-a`]);
});

describe('what was written and is hard to take away', () => {
  const isVersions = (request: Request): boolean => request.method === 'GET' && request.url.includes('/versions');

  test('is named where deleting is refused', async () => {
    const target: Target = {
      ...dear(),
      fetch: async (request) =>
        request.method === 'DELETE'
          ? Response.json({ Message: 'no' }, { status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' } })
          : await account.fetch(request),
    };
    const { leftovers } = await verify(target, { seed: 1, contracts: pagination.slice(0, 8) });
    const left = (await namesIn()).filter((name) => !FOREIGN.includes(name));
    expect(left.length).toBeGreaterThan(0);
    expect([...leftovers].toSorted()).toEqual(left);
    await expect(sweep(target, { olderThanMinutes: -1 })).rejects.toThrow(/0 layers were swept.*could not be deleted/);
  });

  test('is taken away in the end where a publish that got no answer lands late', async () => {
    const late: Request[] = [];
    let lost = 0;
    const target: Target = {
      ...dear(),
      fetch: async (request) => {
        if (request.method === 'POST' && lost++ === 3) {
          late.push(request.clone());
          throw new Error('the connection is gone');
        }
        const answer = await account.fetch(request);
        const due = isVersions(request) ? late.splice(0) : [];
        for (const one of due) await account.fetch(one);
        return answer;
      },
    };
    const { leftovers } = await verify(target, { seed: 1, contracts: pagination.slice(0, 12) });
    expect(leftovers).toEqual([]);
    expect(await namesIn()).toEqual(FOREIGN);
  });

  test('ends the cleaning up where what was deleted is listed for ever', async () => {
    const target: Target = {
      ...dear(),
      fetch: async (request) => {
        if (request.method === 'DELETE') return new Response(null, { status: 204 });
        const answer = await account.fetch(request);
        if (!isVersions(request) || !answer.ok) return answer;
        return Response.json({ ...((await answer.json()) as object), NextMarker: 'more' });
      },
    };
    const { used, leftovers } = await verify(target, { seed: 1, contracts: pagination.slice(0, 8), calls: 300 });
    expect(used.calls).toBeLessThanOrEqual(300);
    expect(leftovers.length).toBeGreaterThan(0);
  });
});

test('bytes of raw publishes are counted, too', async () => {
  const raw = CONTRACTS.filter(({ id }) => id === 'faults/unknown-members');
  const { used } = await verify(dear(), { seed: 1, contracts: raw });
  expect(used.bytes).toBeGreaterThan(100);
});

test('calls that clean up keep within the budget where they are throttled', async () => {
  let asked = 0;
  const target: Target = {
    ...dear(),
    fetch: async (request) =>
      ++asked % 3 === 0
        ? Response.json(
            { message: 'Rate exceeded' },
            { status: 400, headers: { 'x-amzn-errortype': 'ThrottlingException' } },
          )
        : await account.fetch(request),
  };
  const { used } = await verify(target, { seed: 1, contracts: pagination, calls: 100 });
  expect(used.calls).toBeLessThanOrEqual(100);
});
