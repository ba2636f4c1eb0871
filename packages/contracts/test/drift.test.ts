import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';
import type { Target } from '../src/target.ts';
import { answering, downloading } from './mutants/mutant.ts';

const drifted = async (one: Target, other = fakeTarget(undefined, 'other')): Promise<readonly string[]> => {
  const { outcomes } = await verify(one, {
    against: other,
    seed: 1,
    runs: 1,
    shrink: false,
    contracts: CONTRACTS.filter(({ id }) => /^(pagination|lifecycle)\//.test(id)),
  });
  return outcomes.filter(({ kind }) => kind === 'broken').map(({ id }) => id);
};

describe('two targets', () => {
  test('of one kind do not drift, whatever their ids, dates and markers are', async () => {
    expect(await drifted(fakeTarget(undefined, 'one', {}))).toEqual([]);
  });

  test('drift where an answer differs in what no law states', { tags: 'long' }, async () => {
    const extra = answering(
      ({ status }) => status === 200,
      (body) => ({ ...body, Extra: 1 }),
    );
    const ids = await drifted(fakeTarget(extra, 'one'));
    expect(ids.filter((id) => !id.startsWith('drift/'))).toEqual([]);
    expect(ids).toContain('drift/pagination/walks');
  });

  test('drift where a part of an archive has other bytes', async () => {
    const parts = CONTRACTS.filter(({ id }) => id === 'downloads/accept-ranges');
    const other = downloading((answer) => {
      const { status, headers } = answer;
      const length = Number(headers.get('content-length'));
      return status === 206 ? new Response(new Uint8Array(length), { status, headers }) : answer;
    });
    const options = { seed: 1, runs: 1, shrink: false, contracts: parts };
    const kinds = async (one: Target) =>
      (await verify(one, { ...options, against: fakeTarget() })).outcomes.map(({ id, kind }) => `${id} ${kind}`);
    expect(await kinds(fakeTarget(undefined, 'one'))).toEqual([
      'downloads/accept-ranges held',
      'drift/downloads/ranges held',
    ]);
    expect(await kinds(fakeTarget(other, 'one'))).toEqual([
      'downloads/accept-ranges held',
      'drift/downloads/ranges broken',
    ]);
  });

  test('are compared where both have what it takes', async () => {
    const { capabilities, ...rest } = fakeTarget(undefined, 'other');
    const small = { ...rest, capabilities: { ...capabilities, accounts: 1 as const }, regions: ['us-east-1'] };
    expect(await drifted(fakeTarget(undefined, 'one'), small)).toEqual([]);
  });
});
