import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What lets programs of ours start faster: dozens of them start, and each would compile the same files. */
export const COMPILED = { NODE_COMPILE_CACHE: join(tmpdir(), 'layers-cli-compiled') } as const;
