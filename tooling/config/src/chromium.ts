import { existsSync } from 'node:fs';

/**
 * Where Chromium is: the variable CHROMIUM, else where Debian puts it; `undefined` when there is none. The one without
 * a window comes first: the other draws tabs and menus that nobody sees, which is up to a third of the work.
 */
export const chromium = (): string | undefined =>
  [process.env['CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
    (path) => path !== undefined && existsSync(path),
  );

/** What Chromium is started with. */
export const CHROMIUM_ARGUMENTS: string[] = [
  // Containers run tests as root and give no GPU.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What nobody here answers must not reach the real AWS.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];
