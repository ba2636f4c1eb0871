import { existsSync } from 'node:fs';

/** Where Chromium is: the variable CHROMIUM, else where Debian puts it; `undefined` when there is none. */
export const chromium = (): string | undefined =>
  [process.env['CHROMIUM'], '/usr/bin/chromium'].find((path) => path !== undefined && existsSync(path));
