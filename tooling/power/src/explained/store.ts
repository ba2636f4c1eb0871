import { type Explained, explainedIn } from './explained.ts';

const OWN = 'seeds, snapshots and resets are the doors of a fake: no operation of the API leads here';
const KEPT = 'an archive that is kept too long is memory; it is reached through its version alone';
const COST = 'the answer is the same, and only takes longer';
const RACE = 'the version was there a moment ago: nothing that a law can time comes between';
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
    { line: 'for (const { Version } of scope.open(layer).stored.versions) remove(layer, Version);', because: OWN },
    { line: 'replace: async (contents) => {', because: OWN },
    { line: 'archives.clear();', because: OWN },
    {
      line: 'if (layer === undefined || version === undefined) return undefined;',
      replacement: 'false',
      because: 'a layer that is not there has no version: the other half says so, too',
    },
    { line: 'if (version !== undefined) archives.release(version.CodeSha256);', because: KEPT },
    { line: 'find(layer)?.layers.get(layer.name)?.setPolicy(number, policy, seen) ?? false,', because: RACE },
  ]),
  ...explainedIn('store/collect.ts', [
    {
      line: 'for (; found.length < limit && !at.equals(end); at.next()) {',
      because: 'a page asks for one row more than it has, and cuts what is beyond it',
    },
  ]),
  ...explainedIn('store/layer-shelf.ts', [
    {
      line: 'if (this.get(number) === undefined || this.#policies.get(number)?.RevisionId !== seen) return false;',
      mutator: 'ConditionalExpression',
      replacement: 'false',
      because: RACE,
    },
    {
      line: 'this.#policies.delete(number);',
      because: 'a number is not given again: the policy of a version that is gone is memory',
    },
  ]),
  ...explainedIn('store/newest-index.ts', [
    {
      line: "`${CompatibleRuntime ?? ''} ${CompatibleArchitecture ?? ''}`;",
      because: 'any text that no name has stands for none',
    },
    {
      line: 'function filtersOf({ CompatibleRuntimes = [], CompatibleArchitectures = [] }: LayerVersion): readonly Filter[] {',
      because: 'nobody can ask for a name that is none',
    },
    {
      line: 'if (newest === undefined || newest.Version < version.Version) layers.setElement(version.layer.name, version);',
      because: 'numbers only rise but in seeds, which come in order',
    },
    {
      line: 'if (layers.getElementByKey(version.layer.name)?.Version !== version.Version) continue;',
      mutator: 'ConditionalExpression',
      because: COST,
    },
    {
      line: 'if (layers.getElementByKey(version.layer.name)?.Version !== version.Version) continue;',
      mutator: 'OptionalChaining',
      because: NEVER,
    },
  ]),
];
