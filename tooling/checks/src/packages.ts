import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../packages/', import.meta.url);

/** The packages that are published, by folder, with the doors whose types are reported. */
export const PUBLISHED = {
  model: ['index'],
  fake: ['index', 'msw', 'sdk'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The folder of a published package. */
export type Published = keyof typeof PUBLISHED;

/** Published packages, in the order of their imports. */
export const NAMES = Object.keys(PUBLISHED) as readonly Published[];

/** The path of a published package, without a slash at the end. */
export function folderOf(name: Published): string {
  const folder = fileURLToPath(new URL(name, ROOT));
  if (!existsSync(`${folder}/dist/index.d.ts`)) {
    throw new Error(`packages/${name} is not built: run \`pnpm --filter @org/layers-${name}... build\``);
  }
  return folder;
}
