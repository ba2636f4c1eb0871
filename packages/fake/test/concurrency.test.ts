import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFake, type Fake, type Snapshot } from '../src/index.ts';
import { type Act, anyActs, POPULATION } from './concurrency/act.ts';
import { brokenAnswers } from './concurrency/answers.ts';
import { brokenChanges, hiddenThoughThere } from './concurrency/changes.ts';
import { together, turns } from './concurrency/perform.ts';
import { Revisions } from './concurrency/revisions.ts';

/*
 * Acts of several callers are in flight together, each begun some turns of the microtask queue after the others: what
 * is said in `concurrency/answers.ts` and `concurrency/changes.ts` must hold however they meet. Nothing sleeps and
 * nothing is drawn but from the seed, so that a failure comes again.
 */
const RUNS = { seed: 20_181_129, numRuns: 60 } as const;

async function populated(): Promise<Fake> {
  const fake = createFake({ now: () => new Date('2026-11-21T20:30:40Z') });
  await fake.seed(POPULATION);
  return fake;
}

/** Every sentence that laws yield. */
async function allOf(sentences: AsyncIterable<string> | Iterable<string>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const sentence of sentences) all.push(sentence);
  return all;
}

test('nothing is lost, given twice or half seen, however requests meet', async () => {
  const batches = fc.array(anyActs, { minLength: 1, maxLength: 3 });
  const property = fc.asyncProperty(batches, async (acts) => {
    const fake = await populated();
    const revisions = new Revisions();
    for (const some of acts) {
      const before = await fake.snapshot();
      const done = await together(fake, some, before);
      const batch = { before, done, after: await fake.snapshot() };
      expect(await allOf(brokenAnswers(batch))).toEqual([]);
      expect([...brokenChanges(batch), ...revisions.seenIn(done)]).toEqual([]);
    }
  });
  await fc.assert(property, RUNS);
});

/** Acts, others after them, and the turns that pass before those are interrupted. */
const interrupted = fc.record({ first: anyActs, second: anyActs, wait: fc.nat(24) });

test('a restore takes place at one moment: of what was there before it nothing is left', async () => {
  const property = fc.asyncProperty(interrupted, async ({ first, second, wait }) => {
    const fake = await populated();
    const start = await fake.snapshot();
    await together(fake, first, start);
    const before = await fake.snapshot();
    const restored = turns(wait).then(async () => await fake.restore(start));
    const done = await together(fake, second, before);
    await restored;
    const after = await fake.snapshot();
    expect(await allOf(brokenAnswers({ done, after }))).toEqual([]);
    expect([...hiddenThoughThere(done, before, start)]).toEqual([]);
    expect([...leftIn(after)].filter((what) => ![...leftIn(start), ...madeBy(second)].includes(what))).toEqual([]);
  });
  await fc.assert(property, RUNS);
});

test('a reset leaves nothing of what is in flight, and what it is given as it is', { tags: 'long' }, async () => {
  const property = fc.asyncProperty(interrupted, fc.boolean(), async ({ first, second, wait }, isEmptied) => {
    const fake = await populated();
    const start = isEmptied ? { layers: [], archives: {} } : await fake.snapshot();
    await together(fake, first, await fake.snapshot());
    const before = await fake.snapshot();
    const flying = together(fake, second, before);
    // All have begun by then, and few are done: a publish takes more turns than this.
    await turns(Math.max(...second.map((act) => act.wait)) + 1 + (wait % 8));
    const restored = fake.restore(before);
    await fake.reset(start);
    const after = await fake.snapshot();
    expect(after).toEqual(start);
    await restored;
    expect(await allOf(brokenAnswers({ done: await flying, after }))).toEqual([]);
    expect(await fake.snapshot()).toEqual(start);
  });
  await fc.assert(property, RUNS);
});

/** Layers and statements of a snapshot, as text. */
function* leftIn({ layers }: Snapshot): Generator<string> {
  for (const { LayerName, versions } of layers) {
    yield LayerName;
    for (const { Version, statements } of versions)
      for (const { Sid } of statements ?? []) yield `${LayerName} ${Version} ${Sid}`;
  }
}

/** Layers and statements that acts may have left behind. */
function* madeBy(acts: readonly Act[]): Generator<string> {
  for (const act of acts) {
    if (act.kind === 'publish') yield act.layer;
    if (act.kind === 'seed') yield 'seeded';
    if (act.kind === 'add') yield `${act.layer} ${act.number} ${act.sid}`;
  }
}
