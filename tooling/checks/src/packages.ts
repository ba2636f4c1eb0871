import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

/** Where a published package stands and what it is for. */
interface Place {
  /** From the root of the workspace. */
  readonly folder: string;
  /** The built file that its users import, run or open. */
  readonly entry: string;
  /** What may be imported from it, each with types; nothing from programs and pages. */
  readonly doors: readonly string[];
}

/** The packages that are published, by short name, in the order of their imports. */
const PUBLISHED = {
  model: { folder: 'packages/model', entry: 'dist/index.js', doors: ['index'] },
  client: { folder: 'packages/client', entry: 'dist/index.js', doors: ['index'] },
  fake: { folder: 'packages/fake', entry: 'dist/index.js', doors: ['index', 'msw', 'sdk', 'sigv4', 'store'] },
  stores: { folder: 'packages/stores', entry: 'dist/sqlite.js', doors: ['postgres', 'sqlite'] },
  contracts: { folder: 'packages/contracts', entry: 'dist/index.js', doors: ['index'] },
  explorer: { folder: 'apps/explorer', entry: 'dist/index.html', doors: [] },
  server: { folder: 'apps/server', entry: 'dist/main.js', doors: [] },
  cli: { folder: 'apps/cli', entry: 'dist/main.js', doors: [] },
} as const satisfies Readonly<Record<string, Place>>;

/** The short name of a published package. */
export type Published = keyof typeof PUBLISHED;

/** Published packages, in the order of their imports. */
export const NAMES = Object.keys(PUBLISHED) as readonly Published[];

/** Where a published package stands and what it is for. */
export const placeOf = (name: Published): Place => PUBLISHED[name];

/** Those that are compiled file by file, from sources that come with them; pages are bundled from many packages. */
export const COMPILED: readonly Published[] = NAMES.filter((name) => placeOf(name).entry.endsWith('.js'));

/** Those that others import, the rest being programs and pages. */
export const LIBRARIES: readonly Published[] = NAMES.filter((name) => placeOf(name).doors.length > 0);

/** The path of a published package, without a slash at the end. */
export function folderOf(name: Published): string {
  const { folder, entry } = placeOf(name);
  const path = fileURLToPath(new URL(folder, ROOT));
  if (!existsSync(`${path}/${entry}`)) {
    throw new Error(`${folder} is not built: run \`pnpm --filter @org/layers-${name}... run build\``);
  }
  return path;
}
