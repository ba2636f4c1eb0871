import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** Files as a build of pages leaves them; the script is long enough to be worth compressing. */
export const BUILT = {
  'index.html': '<!doctype html><script type="module" src="/assets/main-B1c2D3e4.js"></script>',
  'mockServiceWorker.js': 'addEventListener("fetch", () => {});',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
  'assets/main-B1c2D3e4.js': `document.title = "${'layers '.repeat(500)}";`,
  'assets/main-F5g6H7i8.css': 'body { margin: 0 }',
  'assets/zip-J9k0L1m2.wasm': '\0asm',
} as const;

/** A folder of its own with those files, or with none; it is gone after the tests of the file. */
export function builtPages(files: Readonly<Record<string, string>> = BUILT): string {
  const folder = mkdtempSync(join(tmpdir(), 'layers-pages-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
