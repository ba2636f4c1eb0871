import fc from 'fast-check';
import { zipFileOf } from '../archives.ts';

/** One version, by its layer's name and its number; it may not be there. */
export interface Named {
  readonly layer: string;
  readonly number: number;
}

/** What somebody does to a fake while others do other things to it. */
export type Deed =
  | { readonly kind: 'publish'; readonly layer: string; readonly text: string }
  | ({ readonly kind: 'delete' } & Named)
  /** With `seen`, for the revision that the policy had before all of them began. */
  | ({ readonly kind: 'add' | 'remove'; readonly sid: string; readonly seen: boolean } & Named)
  | ({ readonly kind: 'policy' } & Named)
  | ({ readonly kind: 'get'; readonly who: Caller } & Named)
  | { readonly kind: 'list'; readonly layer: string }
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'seed'; readonly tag: string };

/** A deed, and the turns of the microtask queue that pass before it is begun: so are interleavings varied. */
export type Act = Deed & { readonly wait: number };

/** Who asks: the owner of everything, an account that some versions are granted to, and one that has no grant. */
export type Caller = 'owner' | 'friend' | 'stranger';

/** The accounts of the callers. */
export const ACCOUNTS: Readonly<Record<Caller, string>> = {
  owner: '123456789012',
  friend: '111122223333',
  stranger: '444455556666',
};

const Content = { ZipFile: zipFileOf('a') };

/** What the fake holds at first: one archive for all, and a version of `fonts` that is granted to the friend. */
export const POPULATION = {
  layers: [
    {
      LayerName: 'fonts',
      versions: [{ Content, statements: [{ Sid: 's0', Principal: ACCOUNTS.friend }] }, { Content }],
    },
    { LayerName: 'tools', versions: [{ Content }] },
  ],
};

const layer = fc.constantFrom('fonts', 'fonts', 'tools', 'new');
const named = { layer: fc.constantFrom('fonts', 'fonts', 'tools'), number: fc.constantFrom(1, 1, 1, 2, 3) };
const sid = fc.constantFrom('s0', 's1', 's2', 's3');
const wait = fc.nat(12);
const sometimes = fc.nat(1).map((number) => number === 1);

const of = <Kind extends Act['kind'], Rest extends object>(
  kind: Kind,
  rest: { [Name in keyof Rest]: fc.Arbitrary<Rest[Name]> },
): fc.Arbitrary<Rest & { kind: Kind; wait: number }> =>
  fc.record({ kind: fc.constant(kind), ...rest, wait }) as fc.Arbitrary<Rest & { kind: Kind; wait: number }>;

/** One act; few layers, versions and statements, so that acts meet. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: of('publish', { layer, text: fc.constantFrom('a', 'b', 'c', 'd') }), weight: 3 },
  { arbitrary: of('delete', named), weight: 2 },
  { arbitrary: of('add', { ...named, sid, seen: sometimes }), weight: 4 },
  { arbitrary: of('remove', { ...named, sid, seen: sometimes }), weight: 3 },
  { arbitrary: of('policy', named), weight: 2 },
  {
    arbitrary: of('get', { ...named, who: fc.constantFrom<Caller[]>('owner', 'friend', 'friend', 'stranger') }),
    weight: 4,
  },
  { arbitrary: of('list', { layer }), weight: 1 },
  { arbitrary: of('snapshot', {}), weight: 2 },
  { arbitrary: of('seed', { tag: fc.constantFrom('x', 'y') }), weight: 1 },
);

/** Acts that are in flight together. */
export const anyActs: fc.Arbitrary<readonly Act[]> = fc.array(anyAct, { minLength: 2, maxLength: 40, size: 'max' });
