import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { environment, MAIN, start } from './running.ts';
import { forgetful, servingFake } from './serving.ts';

/** Debian's `script` of util-linux, which gives a program a terminal. */
const SCRIPT = ['/usr/bin/script', '/bin/script'].find((path) => existsSync(path));

const ESCAPE = '\u001B';

/** A colour, or another way to write; 0 is none. */
const COLOR = new RegExp(`${ESCAPE}\\[\\d*;?[1-9]\\d*m`);

/** Runs `layers` on a terminal, where all it says comes out in one place. */
async function onTerminal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const command = [process.execPath, '--conditions=@org/source', MAIN, ...args].join(' ');
  const { output, exit } = start(SCRIPT ?? '', ['-qec', command, '/dev/null'], environment({ TERM: 'xterm', ...env }));
  await exit;
  return output.stdout;
}

describe.skipIf(SCRIPT === undefined)('on a terminal (needs `script` of util-linux)', () => {
  const args = async (): Promise<readonly string[]> => {
    const { url } = await servingFake((fake) => forgetful(fake));
    return ['verify', url, '--only', 'pagination/order-of-names', '--seed', '1'];
  };

  test.concurrent('a bar moves, goes, and the report has colours', async () => {
    const shown = await onTerminal(await args());
    expect(shown).toMatch(/[█░]{20}/);
    expect(shown).toContain('of 1 contracts');
    // The cursor is back, and what follows the bar has colours.
    const rest = shown.slice(shown.lastIndexOf('░'));
    expect(shown.lastIndexOf('\u001B[?25h')).toBeGreaterThan(shown.lastIndexOf('\u001B[?25l'));
    expect(rest).toMatch(COLOR);
  });

  test.concurrent('NO_COLOR leaves the bar and takes the colours', async () => {
    const shown = await onTerminal(await args(), { NO_COLOR: '1' });
    expect(shown).toMatch(/[█░]{20}/);
    expect(shown).not.toMatch(COLOR);
  });
});
