import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the explorer as it was built. */
export const BUILT: string = join(
  dirname(createRequire(import.meta.url).resolve('@org/layers-explorer/package.json')),
  'dist',
);
