import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contents, Draft, Filter, LayerId, LayerStore, LayerVersion, Policy } from '../src/store.ts';

const RUNTIMES = ['python3.13', 'nodejs24.x', 'java25'] as const;
const ARCHITECTURES = ['x86_64', 'arm64'] as const;
const FILTERS: readonly Filter[] = [undefined, ...RUNTIMES].flatMap((CompatibleRuntime) =>
  [undefined, ...ARCHITECTURES].map((CompatibleArchitecture) => ({
    ...(CompatibleRuntime && { CompatibleRuntime }),
    ...(CompatibleArchitecture && { CompatibleArchitecture }),
  })),
);
const SCOPE = { account: '123456789012', region: 'us-east-1' };
const ids = ['b', 'a', 'c_1', 'C'].map((name): LayerId => ({ ...SCOPE, name }));

const draft: fc.Arbitrary<Draft> = fc.record(
  {
    CompatibleRuntimes: fc.subarray([...RUNTIMES]),
    CompatibleArchitectures: fc.subarray([...ARCHITECTURES]),
    CreatedDate: fc.constant('2026-11-21T00:00:00.000+0000'),
    CodeSha256: fc.constantFrom('one', 'two'),
    CodeSize: fc.constant(1),
  },
  { requiredKeys: ['CreatedDate', 'CodeSha256', 'CodeSize'] },
);
const command = fc.oneof(
  fc.record({ kind: fc.constant('publish' as const), layer: fc.constantFrom(...ids), draft }),
  fc.record({
    kind: fc.constant('remove' as const),
    layer: fc.constantFrom(...ids),
    number: fc.integer({ min: 0, max: 6 }),
  }),
);

/** What a list must be, found the slow way: every row looked at, every time. */
function listed(versions: readonly LayerVersion[], filter: Filter): readonly LayerVersion[] {
  const { CompatibleRuntime: runtime, CompatibleArchitecture: architecture } = filter;
  const matching = versions
    .filter((version) => runtime === undefined || (version.CompatibleRuntimes ?? []).includes(runtime))
    .filter((version) => architecture === undefined || (version.CompatibleArchitectures ?? []).includes(architecture));
  return matching.toSorted((a, b) => b.Version - a.Version);
}

/**
 * What any store must do.
 *
 * @param open - gives one that is empty.
 */
export function storeSuite(kind: string, open: () => Promise<LayerStore>): void {
  describe(`a store in ${kind}`, () => {
    test('answers every list as a full scan would, after any publishes and removals', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(command, { maxLength: 30 }), fc.nat(30), async (commands, listedFirst) => {
          const store = await open();
          let versions: LayerVersion[] = [];
          for (const [index, { layer, ...step }] of commands.entries()) {
            // From here on there is an index, which has to be kept up to date.
            if (index === listedFirst) await store.listLayers(SCOPE, { filter: {}, limit: 1 });
            if (step.kind === 'publish') versions.push(await store.publish(layer, step.draft, new Uint8Array(1)));
            else {
              await store.remove(layer, step.number);
              versions = versions.filter(({ layer: of, Version }) => of.name !== layer.name || Version !== step.number);
            }
          }
          for (const filter of FILTERS) {
            const newest = ['C', 'a', 'b', 'c_1'].flatMap((name) =>
              listed(
                versions.filter(({ layer }) => layer.name === name),
                filter,
              ).slice(0, 1),
            );
            expect(await store.listLayers(SCOPE, { filter, limit: 50 })).toEqual(newest);
            expect(await store.listLayers(SCOPE, { filter, after: 'a', limit: 1 })).toEqual(
              newest.filter(({ layer }) => layer.name > 'a').slice(0, 1),
            );
            const ofA = listed(
              versions.filter(({ layer }) => layer.name === 'a'),
              filter,
            );
            expect(await store.listVersions(ids[1]!, { filter, limit: 50 })).toEqual(ofA);
            expect(await store.listVersions(ids[1]!, { filter, after: 3, limit: 1 })).toEqual(
              ofA.filter(({ Version }) => Version < 3).slice(0, 1),
            );
          }
          for (const key of ['one', 'two'])
            expect((await store.archive(key)) !== undefined).toBe(
              versions.some(({ CodeSha256 }) => CodeSha256 === key),
            );
        }),
        { seed: 1, numRuns: 200 },
      );
    });

    test('never gives a number twice', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(command, { maxLength: 30 }), async (commands) => {
          const store = await open();
          const given = new Map(ids.map(({ name }): [string, number[]] => [name, []]));
          for (const { layer, ...step } of commands) {
            if (step.kind === 'remove') await store.remove(layer, step.number);
            else given.get(layer.name)?.push((await store.publish(layer, step.draft, new Uint8Array(1))).Version);
          }
          for (const numbers of given.values()) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        }),
        { seed: 2 },
      );
    });

    test('shows no state in between while it is replaced', async () => {
      const store = await open();
      const [version] = fc.sample(draft, { seed: 5, numRuns: 1 });
      await store.publish(ids[0]!, version!, new Uint8Array(1));
      const replaced = store.replace(await store.contents());
      expect(await store.listLayers(SCOPE, { filter: {}, limit: 50 })).toHaveLength(1);
      await replaced;
    });

    test('gives a policy only over the one that was seen, and to a version that is there', async () => {
      const store = await open();
      const [version] = fc.sample(draft, { seed: 6, numRuns: 1 });
      const layer = ids[0]!;
      const policy = (RevisionId: string): Policy => ({ statements: [], RevisionId });
      expect(await store.setPolicy(layer, 1, policy('one'), undefined)).toBe(false);
      await store.publish(layer, version!, new Uint8Array(1));
      expect((await store.version(layer, 1))?.policy).toBeUndefined();
      expect(await store.setPolicy(layer, 1, policy('one'), 'other')).toBe(false);
      expect(await store.setPolicy(layer, 1, policy('one'), undefined)).toBe(true);
      expect(await store.setPolicy(layer, 1, policy('two'), undefined)).toBe(false);
      expect(await store.setPolicy(layer, 1, policy('two'), 'one')).toBe(true);
      expect((await store.version(layer, 1))?.policy).toEqual(policy('two'));
      expect(await store.version({ ...layer, region: 'eu-west-1' }, 1)).toBeUndefined();
      const kept = await store.contents();
      await store.remove(layer, 1);
      expect(await store.version(layer, 1)).toBeUndefined();
      await store.put(kept);
      expect((await store.version(layer, 1))?.policy).toEqual(policy('two'));
    });

    test('of layers of the same name that are put at once keeps the last one, and the highest number', async () => {
      const store = await open();
      const [version] = fc.sample(draft, { seed: 9, numRuns: 1 });
      const layer = ids[0]!;
      const stored = (numbers: readonly number[], nextVersion: number): Contents['layers'][number] => ({
        layer,
        nextVersion,
        versions: numbers.map((Version) => ({ ...version!, layer, Version })),
        policies: new Map(),
      });
      const archives = new Map([[version!.CodeSha256, new Uint8Array(1)]]);
      await store.put({ layers: [stored([1, 2], 9), stored([3], 4)], archives });
      const kept = await store.listVersions(layer, { filter: {}, limit: 50 });
      expect(kept.map(({ Version }) => Version)).toEqual([3]);
      await store.remove(layer, 3);
      expect(await store.archive(version!.CodeSha256)).toBeUndefined();
      expect((await store.publish(layer, version!, new Uint8Array(1))).Version).toBe(9);
    });

    test('forgets archives with what held them', async () => {
      const store = await open();
      const [version] = fc.sample(draft, { seed: 4, numRuns: 1 });
      const { CodeSha256 } = await store.publish(ids[0]!, version!, new Uint8Array(1));
      expect(await store.archive(CodeSha256)).toBeDefined();
      await store.replace({ layers: [], archives: new Map() });
      expect(await store.archive(CodeSha256)).toBeUndefined();
    });

    test('numbers on from what is put, never back, and anew when it is replaced', async () => {
      const store = await open();
      const [version] = fc.sample(draft, { seed: 7, numRuns: 1 });
      const layer = ids[0]!;
      const next = async (): Promise<number> => (await store.publish(layer, version!, new Uint8Array(1))).Version;
      const put = (nextVersion: number): Contents => ({
        layers: [{ layer, nextVersion, versions: [], policies: new Map() }],
        archives: new Map(),
      });
      await store.put(put(7));
      expect(await next()).toBe(7);
      await store.put(put(3));
      expect(await next()).toBe(8);
      expect((await store.contents()).layers).toMatchObject([{ nextVersion: 9, versions: [{ Version: 8 }] }]);
      await store.replace(put(3));
      expect(await next()).toBe(3);
    });

    test('has no version of a number that loses digits', async () => {
      const store = await open();
      expect(await store.version(ids[0]!, 2 ** 63)).toBeUndefined();
      expect(await store.setPolicy(ids[0]!, 2 ** 63, { statements: [], RevisionId: '' }, undefined)).toBe(false);
      await store.remove(ids[0]!, 2 ** 63);
    });

    test('keeps accounts and regions apart', async () => {
      const store = await open();
      const [version] = fc.sample(draft, { seed: 3, numRuns: 1 });
      await store.publish(ids[0]!, version!, new Uint8Array(1));
      for (const other of [{ region: 'eu-west-1' }, { account: '000000000000' }]) {
        const elsewhere = { ...ids[0]!, ...other };
        expect(await store.version(elsewhere, 1)).toBeUndefined();
        expect(await store.listLayers(elsewhere, { filter: {}, limit: 50 })).toEqual([]);
        expect(await store.listVersions(elsewhere, { filter: {}, limit: 50 })).toEqual([]);
        // What is equal in all but its place is another one all the same.
        await store.publish(elsewhere, version!, new Uint8Array(1));
        for (const layer of [ids[0]!, elsewhere])
          expect((await store.listVersions(layer, { filter: {}, limit: 50 })).map((one) => one.layer)).toEqual([layer]);
        await store.remove(elsewhere, 1);
      }
    });
  });
}
