import type { Explained } from './explained.ts';

const TOKEN = 'it is part of what markers are sealed with: any text that tells lists apart is as good as another';

const CUT = 'a page asks for one row more than it has, and cuts what is beyond it';

/** The operations, filters, pages and policies. */
export const operations: readonly Explained[] = [
  {
    file: 'packages/fake/src/page.ts',
    line: "[operation, of.account, of.region, ...('name' in of ? [of.name] : [])].join('/');",
    because: TOKEN,
  },
  {
    file: 'packages/fake/src/page.ts',
    line: 'const found = await fetch(Marker === undefined ? { limit } : { after: keyIn(Marker, list) as Key, limit });',
    because: CUT,
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
