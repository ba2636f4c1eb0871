import { expect, test } from 'vitest';
import { createFake, type Fake, type FakeOptions } from '../src/index.ts';
import { zipFileOf } from './archives.ts';
import { call } from './call.ts';

const LAYERS = '/2018-10-31/layers';

/** Everything that a fake answers to a few requests: ids, dates, links, markers, revisions. */
async function answersOf(fake: Fake): Promise<unknown[]> {
  const body = { Content: { ZipFile: zipFileOf('a') } };
  const grant = { StatementId: 's', Action: 'lambda:GetLayerVersion', Principal: '*' };
  return [
    await call(fake, 'POST', `${LAYERS}/a/versions`, { body }),
    await call(fake, 'POST', `${LAYERS}/a/versions`, { body }),
    await call(fake, 'POST', `${LAYERS}/a/versions/1/policy`, { body: grant }),
    await call(fake, 'GET', `${LAYERS}/a/versions?MaxItems=1`),
    await call(fake, 'GET', `${LAYERS}/a/versions/2`),
  ];
}

test('equal seeds give equal answers to the byte, ids, dates, links and markers included', async () => {
  const first = await answersOf(createFake({ randomSeed: 7 }));
  expect(await answersOf(createFake({ randomSeed: 7 }))).toEqual(first);
  expect(first[0]).toMatchObject({ body: { CreatedDate: '2026-01-01T00:00:01.000+0000' } });
  expect(first[1]).toMatchObject({ body: { CreatedDate: '2026-01-01T00:00:02.000+0000' } });
});

test('other seeds give other ids', async () => {
  const ids = async (options: FakeOptions): Promise<unknown> =>
    (await answersOf(createFake(options))).map((answer: any) => [
      answer.headers['x-amzn-requestid'],
      answer.body.RevisionId,
    ]);
  expect(await ids({ randomSeed: 8 })).not.toEqual(await ids({ randomSeed: 7 }));
});

test('a reset fake is as it was made: layers, numbers, faults, clock and ids', async () => {
  const fake = createFake({ randomSeed: 7 });
  const first = await answersOf(fake);
  fake.faults.add({ effect: 'throttle' });
  fake.clock.advance(1e9);
  fake.clock.stop();
  await fake.reset();
  expect(fake.faults.list()).toEqual([]);
  expect(await answersOf(fake)).toEqual(first);
});

test('a fake is reset to a snapshot as a whole, or not at all', async () => {
  const fake = createFake({ randomSeed: 7 });
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{}] }] });
  const start = await fake.snapshot();
  const first = await answersOf(fake);
  fake.faults.add({ effect: 'throttle' });
  await expect(fake.reset({ layers: [{ LayerName: '' }] } as never)).rejects.toThrow('layers[0].LayerName: ');
  expect(fake.faults.list()).toHaveLength(1);
  await fake.reset(start);
  expect(await fake.snapshot()).toEqual(start);
  expect(await answersOf(fake)).toEqual(first);
});

test('a link lives by the fake’s clock', async () => {
  const fake = createFake();
  const body = { Content: { ZipFile: zipFileOf('a') } };
  const { Location } = (await call(fake, 'POST', `${LAYERS}/a/versions`, { body })).body.Content;
  const status = async (): Promise<number> => (await fake.fetch(new Request(Location))).status;
  fake.clock.stop();
  fake.clock.advance(590_000);
  expect(await status()).toBe(200);
  fake.clock.advance(10_001);
  expect(await status()).toBe(403);
});
