import { fileURLToPath } from 'node:url';

/** Where the built explorer is: its package brings it; in a clone a build puts it there. */
export const explorerFolder = (): string =>
  fileURLToPath(new URL('dist', import.meta.resolve('@org/layers-explorer/package.json')));
