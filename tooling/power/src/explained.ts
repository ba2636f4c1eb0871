/** A mutant of Stryker's that no contract can catch, and why. */
export interface Explained {
  /** The file, from the root of the repository. */
  readonly file: string;
  /** A line of it as it is now, without its indentation: it need not stand at the same number tomorrow. */
  readonly line: string;
  /** What Stryker calls the kind of change, and what it put there; every one when absent. */
  readonly mutator?: string;
  readonly replacement?: string;
  /** Why no law could see it. */
  readonly because: string;
}

const PARTITION = 'a region of another partition has its say here, and no target has one beside those of aws';
const TOKEN = 'it is part of what markers are sealed with: any text that tells lists apart is as good as another';

/** Every surviving mutant that is accepted. One that is caught after all is to be taken from here. */
export const EXPLAINED: readonly Explained[] = [
  {
    file: 'packages/fake/src/policy.ts',
    line: "const region = layer.split(':')[3] ?? '';",
    because: PARTITION,
  },
  {
    file: 'packages/fake/src/page.ts',
    line: "[operation, of.account, of.region, ...('name' in of ? [of.name] : [])].join('/');",
    because: TOKEN,
  },
  {
    file: 'packages/fake/src/operations/list-layers.ts',
    line: "{ operation: 'ListLayers', of: caller },",
    because: TOKEN,
  },
  {
    file: 'packages/fake/src/operations/add-layer-version-permission.ts',
    line: 'const statement: Statement = { Sid, Principal, ...(OrganizationId !== undefined && { OrganizationId }) };',
    because: 'a member that is undefined is no member in JSON',
  },
  {
    file: 'packages/fake/src/operations/add-layer-version-permission.ts',
    line: 'if (size > LARGEST_POLICY)',
    replacement: 'size >= LARGEST_POLICY',
    because: 'whether a policy of exactly the limit passes nobody knows, and no law asks for it',
  },
];
