import { type Explained, explainedIn } from './explained.ts';

const OWN = 'seeds, snapshots and resets are the doors of a fake: no operation of the API leads here';
const KEPT = 'an archive that is kept too long is memory; it is reached through its version alone';
const COST = 'the answer is the same, and only takes longer';
const RACE = 'the version was there a moment ago: nothing that a law can time comes between';
const MEMORY = 'memory does not fail: the tests of stores in databases ask for it';
const NEVER = 'what it stands for is always there';

/** What the store keeps, and how. */
export const store: readonly Explained[] = [
  ...explainedIn('store/archive-shelf.ts', [
    { line: 'clear(): void {', because: OWN },
    { line: 'this.#shelf.clear();', because: OWN },
    { line: 'slot.holders++;', because: KEPT },
    { line: 'release(codeSha256: string): void {', because: KEPT },
    {
      line: 'if (slot !== undefined && --slot.holders === 0) this.#shelf.delete(codeSha256);',
      because: KEPT,
    },
    { line: 'return this.#shelf.get(codeSha256)?.bytes;', because: RACE },
  ]),
  ...explainedIn('store/memory-store.ts', [
    {
      line: 'for (const { Version } of scope.versionsOf(stored.layer.name)) remove(stored.layer, Version);',
      because: OWN,
    },
    { line: 'replace: async (contents) => {', because: OWN },
    { line: 'archives.clear();', because: OWN },
    { line: 'if (version !== undefined) archives.release(version.CodeSha256);', because: KEPT },
    {
      line: 'setPolicy: async (layer, number, policy, seen) => find(layer)?.setPolicy(layer.name, number, policy, seen) ?? false,',
      because: RACE,
    },
  ]),
  ...explainedIn('store/collect.ts', [{ line: 'if (limit === 0) return found;', because: 'no page is of no rows' }]),
  ...explainedIn('store/filters.ts', [
    {
      line: "`${CompatibleRuntime ?? ''} ${CompatibleArchitecture ?? ''}`;",
      because: 'any text that no name has stands for none',
    },
    { line: 'CompatibleRuntimes = [],', because: 'nobody can ask for a name that is none' },
    { line: 'CompatibleArchitectures = [],', because: 'nobody can ask for a name that is none' },
  ]),
  ...explainedIn('store/scope-shelf.ts', [
    { line: 'return this.#layers.has(name) ? this.versions.all(name) : [];', because: OWN },
    {
      line: 'if (policies.size > 0) numbering.policies = new Map([...(numbering.policies ?? []), ...policies]);',
      because: 'no policies are kept as none, or as an empty list of them',
    },
    {
      line: 'if (numbering === undefined || this.versions.get(name, number) === undefined) return false;',
      because: RACE,
    },
    { line: 'this.#layers.get(name)?.policies?.delete(number);', mutator: 'OptionalChaining', because: NEVER },
    {
      line: 'this.#newest?.remove(version, (filter) => this.versions.list(name, { filter, limit: 1 })[0]);',
      mutator: 'OptionalChaining',
      because:
        'a deletion without an answer is asked again, and nothing is left to delete then; the tests of the fake ask once',
    },
    { line: 'return this.#layers.get(name)?.policies?.get(number);', mutator: 'OptionalChaining', because: NEVER },
  ]),
  ...explainedIn('store/store-failure.ts', [
    { line: 'constructor(reason: string, options?: ErrorOptions) {', because: MEMORY },
    {
      line: "super('ServiceException', 'The AWS Lambda service encountered an internal error.');",
      because: MEMORY,
    },
    { line: "this.name = 'StoreFailure';", because: MEMORY },
    { line: 'this.cause = options?.cause;', because: MEMORY },
  ]),
  ...explainedIn('store/version-tree.ts', [
    {
      line: 'if (a.layer.name !== b.layer.name) return a.layer.name < b.layer.name ? -1 : 1;',
      mutator: 'EqualityOperator',
      because: 'the names are two',
    },
  ]),
  ...explainedIn('store/newest-index.ts', [
    {
      line: 'if (newest === undefined || newest.Version < version.Version) layers.set(version.layer.name, version);',
      because: 'numbers only rise but in seeds, which come in order',
    },
    {
      line: 'if (layers.get(version.layer.name)?.Version !== version.Version) continue;',
      mutator: 'ConditionalExpression',
      because: COST,
    },
    {
      line: 'if (layers.get(version.layer.name)?.Version !== version.Version) continue;',
      mutator: 'OptionalChaining',
      because: NEVER,
    },
  ]),
];
