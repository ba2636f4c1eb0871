import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The first file of `layers` in few files. */
    readonly program: string;
  }
}

const SOURCE = fileURLToPath(new URL('../src/main.ts', import.meta.url));

// Always the same: what Node compiled of a file is kept by where it is.
const FOLDER = fileURLToPath(new URL('../node_modules/.layers-bundle/', import.meta.url));

/**
 * Bundles the program, which these tests start dozens of times: to find, read and strip its five hundred files takes
 * longer than most runs. The checks of the packages start it as it is published.
 */
export default async function setup({ provide }: TestProject): Promise<void> {
  const bundle = await rolldown({
    input: { main: SOURCE },
    platform: 'node',
    logLevel: 'silent',
    resolve: { conditionNames: ['@org/source', 'node', 'import', 'default'] },
    // Files beside a module are where they were.
    plugins: [
      {
        name: 'place-of-source',
        transform: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
      },
    ],
  });
  await bundle.write({ dir: FOLDER, format: 'esm', cleanDir: true, keepNames: true });
  await bundle.close();
  provide('program', join(FOLDER, 'main.js'));
}
