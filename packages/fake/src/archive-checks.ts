import { late } from './late.ts';

/** Checks of archives, and the library that reads them. */
export const archiveChecks: () => Promise<typeof import('./archive.ts')> = late(() => import('./archive.ts'));
