import type { Backend } from './backend.ts';

/** Where a page gets an archive: AWS's buckets do not let pages read, so the server brings what lies there. */
export const archiveLink = (backend: Backend, location: string): string =>
  backend === 'aws' ? `/_upstream/archive?url=${encodeURIComponent(location)}` : location;
