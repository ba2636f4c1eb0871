import { beforeEach, describe, expect, test } from 'vitest';
import { createFake, type Fake } from '../src/index.ts';
import { call, type Exchange } from './call.ts';

const POLICY = '/2018-10-31/layers/a/versions/1/policy';
const WRONG = '11111111-2222-4333-8444-555555555555';

let fake: Fake;
beforeEach(async () => {
  fake = createFake({ now: () => new Date('2026-11-21T20:30:40Z') });
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{}] }] });
});

const add = async (StatementId: string, revision?: string, to = fake): Promise<Exchange> =>
  await call(to, 'POST', POLICY + queryOf(revision), {
    body: { StatementId, Action: 'lambda:GetLayerVersion', Principal: '*' },
  });
const remove = async (sid: string, revision?: string): Promise<Exchange> =>
  await call(fake, 'DELETE', `${POLICY}/${sid}${queryOf(revision)}`);
const queryOf = (revision?: string): string => (revision === undefined ? '' : `?RevisionId=${revision}`);

// A caller with an old revision has not seen the statements (docs/discoveries.md).
describe('a wrong revision is refused before', () => {
  test('a statement id that is taken', async () => {
    const { RevisionId } = (await add('s1')).body;
    expect((await add('s1', WRONG)).status).toBe(412);
    expect((await add('s1', RevisionId)).status).toBe(409);
  });

  test('a statement id that is not there, with or without a policy', async () => {
    expect((await remove('s1', WRONG)).status).toBe(412);
    const { RevisionId } = (await add('s1')).body;
    expect((await remove('s2', WRONG)).status).toBe(412);
    expect((await remove('s2', RevisionId)).status).toBe(404);
  });

  test('a policy that would be too large', async () => {
    // 85 statements of 238 bytes and a comma are below the limit of 20,480, and one more is not.
    const longId = (index: number): string => String(index).padStart(100, 's');
    const statements = Array.from({ length: 85 }, (_, index) => ({ Sid: longId(index), Principal: '*' }));
    await fake.seed({ layers: [{ LayerName: 'a', versions: [{ statements, RevisionId: WRONG }] }] });
    expect((await add(longId(85), WRONG.replace('1', '2'))).status).toBe(412);
    expect((await add(longId(85), WRONG)).headers['x-amzn-errortype']).toBe('PolicyLengthExceededException');
  });

  test('nothing else: a version that is not there comes first', async () => {
    await call(fake, 'DELETE', '/2018-10-31/layers/a/versions/1');
    expect((await add('s1', WRONG)).status).toBe(404);
    expect((await remove('s1', WRONG)).status).toBe(404);
  });
});

test('a restored fake goes on from the last revision, also after the last statement was removed', async () => {
  const first = (await add('s1')).body.RevisionId;
  await remove('s1');
  const other = createFake({ now: () => new Date('2026-11-21T20:30:40Z') });
  await other.restore(await fake.snapshot());
  expect(await other.snapshot()).toEqual(await fake.snapshot());
  const again = (await add('s1')).body.RevisionId;
  expect(again).not.toBe(first);
  expect((await add('s1', undefined, other)).body.RevisionId).toBe(again);
});
