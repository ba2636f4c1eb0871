import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCRIPT, startCommandOnTerminal } from './on-terminal.ts';
import { MAIN, type Running } from './running.ts';
import { forgetful, servingFake } from './serving.ts';

const ESCAPE = '\u001B';
const HIDDEN = `${ESCAPE}[?25l`;
const SHOWN = `${ESCAPE}[?25h`;

/** A colour, or another way to write; 0 is none. */
const COLOR = new RegExp(`${ESCAPE}\\[\\d*;?[1-9]\\d*m`);

/** Starts `layers` on a terminal. */
const startOnTerminal = (args: readonly string[], env?: Readonly<Record<string, string>>): Running =>
  startCommandOnTerminal([process.execPath, MAIN, ...args].join(' '), env);

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

  test.concurrent('a bar moves, goes, and the report has colours', { tags: 'long' }, async () => {
    const shown = await onTerminal(await args());
    expect(shown).toMatch(/[█░]{20}/);
    expect(shown).toContain('of 1 contracts');
    // The cursor is back, and what follows the bar has colours.
    const rest = shown.slice(shown.lastIndexOf('░'));
    expect(shown.lastIndexOf(SHOWN)).toBeGreaterThan(shown.lastIndexOf(HIDDEN));
    expect(rest).toMatch(COLOR);
  });

  test.concurrent('NO_COLOR leaves the bar and takes the colours', { tags: 'long' }, async () => {
    const shown = await onTerminal(await args(), { NO_COLOR: '1' });
    expect(shown).toMatch(/[█░]{20}/);
    expect(shown).not.toMatch(COLOR);
  });

  test.concurrent('titles of a table are bold', { tags: 'long' }, async () => {
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

  test(
    'Ctrl-C in a download gives the terminal its cursor back, and leaves what is here',
    { tags: 'long' },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'layers-terminal-'));
      const out = join(folder, 'stuck.zip');
      // The link brings a beginning, and then nothing more.
      const { url, fake } = await servingFake(({ fetch }) => async (request) => {
        const answer = await fetch(request);
        if (request.method !== 'GET' || answer.headers.get('content-type') === 'application/json') return answer;
        const beginning = new Uint8Array(await answer.arrayBuffer()).subarray(0, 50);
        return new Response(
          new ReadableStream({
            start: (controller) => controller.enqueue(beginning),
          }),
        );
      });
      await fake.seed({ layers: [{ LayerName: 'fonts', versions: [{}] }] });
      const command = ['download', 'fonts:1', '--out', out, '--endpoint-url', url, '--region', 'us-east-1'];
      const { child, output, exit } = startOnTerminal(command);
      await expect.poll(() => output.stdout).toMatch(/50 of \d+ bytes/);
      expect(output.stdout).toContain(HIDDEN);
      child.stdin!.write('\u0003');
      expect(await exit).toBe(130);
      expect(output.stdout.lastIndexOf(SHOWN)).toBeGreaterThan(output.stdout.lastIndexOf(HIDDEN));
      const [part = ''] = (await readdir(folder)).filter((name) => name.endsWith('.part'));
      expect((await stat(join(folder, part))).size).toBe(50);
      await rm(folder, { recursive: true });
    },
  );
});
