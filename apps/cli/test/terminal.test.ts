import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { environment, MAIN, type Running, start } from './running.ts';
import { forgetful, servingFake } from './serving.ts';

/** Debian's `script` of util-linux, which gives a program a terminal. */
const SCRIPT = ['/usr/bin/script', '/bin/script'].find((path) => existsSync(path));

const ESCAPE = '\u001B';

/** A colour, or another way to write; 0 is none. */
const COLOR = new RegExp(`${ESCAPE}\\[\\d*;?[1-9]\\d*m`);

/** Starts `layers` on a terminal, where all it says comes out in one place. */
function startOnTerminal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const command = [process.execPath, '--conditions=@org/source', MAIN, ...args].join(' ');
  return start(SCRIPT ?? '', ['-qec', command, '/dev/null'], environment({ TERM: 'xterm', ...env }), 'pipe');
}

/** Runs `layers` on a terminal to its end. */
async function onTerminal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { output, exit } = startOnTerminal(args, env);
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

  test.concurrent('titles of a table are bold', async () => {
    const { url } = await servingFake();
    const at = ['--endpoint-url', url, '--region', 'us-east-1'];
    expect(await onTerminal(['list', ...at])).toContain('\u001B[1mNAME\u001B[22m');
    expect(await onTerminal(['list', ...at], { NO_COLOR: '1' })).not.toMatch(COLOR);
  });

  test.concurrent.each([
    ['y', 'DELETED', []],
    ['n', 'nothing was deleted', ['fonts']],
  ])('a delete is asked for: %s', async (answer, said, left) => {
    const { url, fake, names } = await servingFake();
    await fake.seed({ layers: [{ LayerName: 'fonts', versions: [{}] }] });
    const { child, output, exit } = startOnTerminal([
      'delete',
      'fonts:1',
      '--endpoint-url',
      url,
      '--region',
      'us-east-1',
    ]);
    await expect.poll(() => output.stdout).toContain('Delete fonts:1 in us-east-1?');
    child.stdin!.write(`${answer}\r`);
    await exit;
    expect(output.stdout).toContain(said);
    expect(await names()).toEqual(left);
  });
});
