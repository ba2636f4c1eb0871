import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFake, type Fake } from '../src/index.ts';
import { zipFileOf } from './archives.ts';
import { call } from './call.ts';

const LAYERS = '/2018-10-31/layers';

const name = fc.constantFrom('a', 'b', 'c');
const runtimes = fc.subarray(['python3.13', 'nodejs24.x']);
const step = fc.oneof(
  fc.record({ kind: fc.constant('publish' as const), name, runtimes }),
  fc.record({ kind: fc.constant('delete' as const), name, number: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    kind: fc.constant('list' as const),
    path: fc.oneof(
      { weight: 3, arbitrary: fc.constant(LAYERS) },
      { weight: 1, arbitrary: fc.constant(`${LAYERS}/a/versions`) },
    ),
    size: fc.constantFrom(1, 2, 50, 50, 50),
    filter: fc.constantFrom('', '', '&CompatibleRuntime=python3.13'),
    isNext: fc.constantFrom(false, false, true),
  }),
);

type Step = typeof step extends fc.Arbitrary<infer Taken> ? Taken : never;

/** Publishes or deletes; what is asked must be answered as it is from a fake that works. */
async function change(fake: Fake, taken: Exclude<Step, { readonly kind: 'list' }>): Promise<number> {
  const path = `${LAYERS}/${taken.name}/versions`;
  if (taken.kind === 'delete') return (await call(fake, 'DELETE', `${path}/${taken.number}`)).status;
  const body = { Content: { ZipFile: zipFileOf('a') }, CompatibleRuntimes: taken.runtimes };
  return (await call(fake, 'POST', path, { body })).status;
}

/** A fake that holds the same, and never listed it. */
async function freshCopy(fake: Fake): Promise<Fake> {
  const fresh = createFake({ now: () => new Date(0) });
  await fresh.restore(await fake.snapshot());
  return fresh;
}

test('whatever was listed before, a page is what a fake writes that never listed anything', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const fake = createFake({ now: () => new Date(0) });
      const statuses = new Set<number>();
      const pairs: (readonly [string, string])[] = [];
      let marker = '';
      for (const taken of steps) {
        if (taken.kind !== 'list') {
          statuses.add(await change(fake, taken));
          continue;
        }
        const list = `${taken.path}?MaxItems=${taken.size}${taken.filter}${taken.isNext ? marker : ''}`;
        const { text, body } = await call(fake, 'GET', list);
        pairs.push([text, (await call(await freshCopy(fake), 'GET', list)).text]);
        if (typeof body.NextMarker === 'string') marker = `&Marker=${encodeURIComponent(body.NextMarker)}`;
      }
      for (const [kept, fresh] of pairs) expect(kept).toBe(fresh);
      expect([201, 204]).toEqual(expect.arrayContaining([...statuses]));
    }),
    { seed: 1, numRuns: 60 },
  );
});
