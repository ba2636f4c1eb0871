import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { rolldown } from 'rolldown';

const FIXTURES = new URL('../fixtures/bundle/', import.meta.url);

/** A minified bundle and what it weighs. */
export interface Bundle {
  readonly code: string;
  /** Bytes after gzip. */
  readonly size: number;
}

/** Bundles a fixture as an app would, from the built packages. */
export async function bundle(fixture: string): Promise<Bundle> {
  const build = await rolldown({ input: fileURLToPath(new URL(`${fixture}.js`, FIXTURES)), logLevel: 'silent' });
  try {
    const { output } = await build.generate({ format: 'es', minify: true });
    const code = output.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
    return { code, size: gzipSync(code).length };
  } finally {
    await build.close();
  }
}
