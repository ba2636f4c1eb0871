import { createFake } from '@org/layers-fake';
import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Exchange, Observation } from '../src/observation.ts';
import type { Outcome } from '../src/outcome.ts';
import { fetchTarget } from '../src/targets/fetch-target.ts';
import { verify } from '../src/verify.ts';
import { answering, isPublish } from './mutants/mutant.ts';

test('a download that is cut in its body is a call without an answer', async () => {
  const fake = createFake({ randomSeed: 1 });
  const target = fetchTarget('fake', async (request) => {
    if (request.url.includes('/2018-10-31/')) return await fake.fetch(request);
    const body = new ReadableStream({
      pull: (stream) => stream.error(new TypeError('terminated')),
    });
    return new Response(body);
  });
  const contracts = CONTRACTS.filter(({ scene }) => scene.name === 'shapes/downloads');
  const { outcomes } = await verify({ ...target, pause: 0 }, { seed: 1, contracts, runs: 1 });
  expect(outcomes.length).toBeGreaterThan(0);
  for (const { kind } of outcomes) expect(kind).toMatch(/inconclusive|skipped/);
  expect(outcomes.some(({ kind }) => kind === 'inconclusive')).toBe(true);
});

/** What comes of the laws of ranges, and what was seen, where links are answered in some way. */
async function ranged(answer: (request: Request) => Promise<Response>) {
  const contracts = CONTRACTS.filter(({ id }) => id.startsWith('downloads/'));
  const observations: Observation[] = [];
  const onObservation = (seen: Observation): void => void observations.push(seen);
  const target = { ...fetchTarget('fake', answer, { reset: async () => {} }), pause: 0 };
  const { outcomes } = await verify(target, { seed: 1, runs: 1, contracts, shrink: false, onObservation });
  return { outcomes, downloads: observations.flatMap(({ seen }) => seen.slice(1)) as (Exchange | null)[] };
}

const reasonsOf = (outcomes: readonly Outcome[]): readonly (readonly [string, string])[] =>
  outcomes.map((outcome) => [outcome.kind, 'reason' in outcome ? outcome.reason : '']);

test('of ranges nothing is said where links are none of the web', async () => {
  const place = answering(
    (_, request) => isPublish(request),
    (body) => void (body.Content.Location = 's3://a-bucket/a'),
  );
  const { outcomes, downloads } = await ranged(place(createFake({ randomSeed: 1 })));
  expect(new Set(downloads)).toEqual(new Set([null]));
  const why = ['inconclusive', 'the publish answered no link that could be followed'];
  expect(reasonsOf(outcomes)).toEqual(outcomes.map(() => why));
});

test.each([
  ['a page', 'a page'.repeat(1000), 200],
  ['a refusal', '<Error><Host>whose it is</Host></Error>', 403],
] as const)('of parts nothing is said where the link leads to %s, which is not kept', async (_, body, status) => {
  const fake = createFake({ randomSeed: 1 });
  const { outcomes, downloads } = await ranged(async (request) =>
    request.url.includes('/2018-10-31/') ? await fake.fetch(request) : new Response(body, { status }),
  );
  for (const { id, kind } of outcomes)
    expect([id, kind]).toEqual([id, /accept|beyond|no-bytes/.test(id) ? 'broken' : 'inconclusive']);
  const seen = downloads.map((one) => [one?.bytes?.size, one?.bytes?.kept]);
  expect(seen).toEqual(downloads.map(() => [body.length, undefined]));
});

test('the bytes of small archives of the run alone are kept', async () => {
  const observations: Observation[] = [];
  const target = fetchTarget('fake', createFake({ randomSeed: 1 }).fetch, {});
  const contracts = CONTRACTS.filter(({ scene }) => /^(shapes|downloads)\/(downloads|ranges)$/.test(scene.name));
  await verify(target, { seed: 1, runs: 1, contracts, onObservation: (seen) => observations.push(seen) });
  const all = observations.flatMap(({ scene, seen }) =>
    (seen as Exchange[]).flatMap(({ bytes, status }) => (bytes === undefined ? [] : [{ scene, status, bytes }])),
  );
  const kept = all.filter(({ bytes }) => bytes.kept !== undefined);
  expect(kept.length).toBeGreaterThan(5);
  // What refuses says whose the archive is.
  const wanted = all.filter(({ scene, status }) => scene === 'downloads/ranges' && status < 300);
  expect(kept.map(({ scene, status }) => `${scene} ${status}`)).toEqual(
    wanted.map(({ status }) => `downloads/ranges ${status}`),
  );
  for (const { bytes } of kept) expect(bytes.kept).toHaveLength(bytes.size);
});
