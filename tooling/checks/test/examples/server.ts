import { readFileSync } from 'node:fs';

import { expect } from 'vitest';

import { HELP } from '../../../../apps/server/src/help.ts';
import { readSettings, type Settings } from '../../../../apps/server/src/settings.ts';
import { unread } from './unread.ts';

/** What the server's package says of itself. */
export const MANIFEST = JSON.parse(
  readFileSync(new URL('../../../../apps/server/package.json', import.meta.url), 'utf8'),
) as {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};

/** What the server reads out of its arguments and variables, all of which it has to read. */
export function settingsOf(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  let settings: ReturnType<typeof readSettings> | undefined;
  expect(unread(env, (watched) => void (settings = readSettings(args, watched)))).toStrictEqual([]);
  return settings as Settings;
}

/** What the server does when it is told nothing. */
export const DEFAULTS: Settings = settingsOf([], {});

/** The control paths that can be read. The server's own tests hold its help against what it answers. */
export const CONTROL_PATHS: readonly string[] = [...HELP.matchAll(/^ +GET\b.*? (?<path>\/_fake\/\S+) /gm)].map(
  ({ groups }) => groups!['path']!,
);

/** Seconds for the end of a store whose database does not answer, which takes five, and as many to spare. */
export const CLOSING = 10;
