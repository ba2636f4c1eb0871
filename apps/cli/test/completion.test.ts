import { existsSync, realpathSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCRIPT, startCommandOnTerminal } from './on-terminal.ts';
import { environment, MAIN, ran, start } from './running.ts';
import { ranHere } from './running-here.ts';

/** What the words of a command line may go on with; the last of them is what is typed so far. */
async function answerTo(...words: readonly string[]) {
  const { code, stdout } = await ranHere(['complete', '--', ...words]);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  return { values: lines.slice(0, -1).map((line) => line.split('\t')[0]), how: lines.at(-1) };
}

/** How a shell goes on: `2` leaves the word open, `4` offers no paths. */
const [PATHS, WORDS, LIST] = [':0', ':4', ':6'];

test.each<readonly [readonly string[], readonly string[], string | undefined]>([
  [['pol'], ['policy'], WORDS],
  [['compl'], ['completion'], WORDS],
  [['policy', ''], ['show', 'grant', 'revoke'], WORDS],
  [['policy', 'grant', '--org'], ['--organization'], WORDS],
  [['list', '--output', ''], ['table', 'json', 'yaml', 'text'], WORDS],
  [['list', '--output=y'], ['yaml'], WORDS],
  [['list', '--runtime', 'nodejs24'], ['nodejs24.x'], WORDS],
  [['regions', 'fonts', '--by', 'c'], ['content'], WORDS],
  // Lists: what was named is not named again.
  [['list', '--region', 'eu-c'], ['eu-central-1', 'eu-central-2'], LIST],
  [['list', '--region', 'eu-central-1,eu-c'], ['eu-central-1,eu-central-2'], LIST],
  [['list', '--region=eu-central-1,eu-c'], ['eu-central-1,eu-central-2'], LIST],
  [['publish', 'a', '--runtime', 'python3.12,nodejs24'], ['python3.12,nodejs24.x'], LIST],
  [['publish', 'a', '--arch', 'arm64,'], ['arm64,x86_64'], LIST],
  // One region, where a command takes one.
  [['verify', 'aws', '--region', 'eu-central-1,'], [], WORDS],
  [['verify', ''], ['fake', 'aws'], WORDS],
  // Paths.
  [['publish', 'a', '--zip', './l'], [], PATHS],
  [['publish', 'a', '--zip=./l'], [], PATHS],
  [['inspect', './l'], [], PATHS],
  [['diff', 'fonts:1', ''], [], PATHS],
  [['download', 'fonts', '--out', ''], [], PATHS],
  [['verify', 'fake', '--report', ''], [], PATHS],
  // What only somebody else knows.
  [['get', ''], [], WORDS],
  [['publish', 'a', '--description', ''], [], WORDS],
  [['diff', 'a', 'b', ''], [], WORDS],
  [['nothing', ''], [], WORDS],
  // After -- no flag follows, and a flag without a value takes none.
  [['inspect', '--', '--ch'], [], PATHS],
  [['inspect', '--check', './l'], [], PATHS],
  [['completion', 'f'], ['fish'], WORDS],
])('%j goes on with %j', async (words, values, how) => {
  expect(await answerTo(...words)).toEqual({ values, how });
});

test('flags are those of the command, with what they do', async () => {
  const { stdout } = await ranHere(['complete', '--', 'delete', '-']);
  expect(stdout).toContain('--yes\tdo not ask');
  expect(stdout).not.toContain('--watch');
  expect((await ranHere(['completion', 'tcsh'])).code).toBe(2);
  expect((await ran(['completion', 'powershell'])).stdout).toContain('Register-ArgumentCompleter');
});

let folder = '';
beforeAll(async () => {
  folder = realpathSync(await mkdtemp(join(tmpdir(), 'layers-completion-')));
  await mkdir(join(folder, 'build'));
  await writeFile(join(folder, 'build', 'my layer.zip'), '');
  const program = join(folder, 'layers');
  await writeFile(program, `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
  await chmod(program, 0o755);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What is typed, with the tabulator behind it, and what stands there then. */
const TYPED = [
  ['layers pol', 'layers policy '],
  ['layers list --region eu-central-1,us-gov-e', 'layers list --region eu-central-1,us-gov-east-1'],
  ['layers list --output=ya', 'layers list --output=yaml'],
  ['layers get fonts:3 --outp', 'layers get fonts:3 --output '],
  ['layers publish fonts --zip ./bu', 'layers publish fonts --zip ./build/'],
  ['layers inspect build/my', String.raw`layers inspect build/my\ layer.zip`],
  // Nothing that is typed is run.
  ['layers list --name "$(touch run)" --outp', 'layers list --name "$(touch run)" --output '],
] as const;

const isThere = (shell: string): boolean => existsSync(`/usr/bin/${shell}`) || existsSync(`/bin/${shell}`);

describe.skipIf(SCRIPT === undefined)('on a terminal (needs `script` of util-linux)', () => {
  /** Types lines into a shell that has read the script twice; each is taken back with Ctrl-U before the next. */
  async function inShell(command: string, ...before: readonly string[]): Promise<void> {
    const shell = startCommandOnTerminal(command, {
      PATH: `${folder}:${process.env['PATH']}`,
      PS1: '> ',
      HOME: folder,
    });
    const { child, output } = shell;
    const type = async (keys: string, shown: string | RegExp): Promise<void> => {
      output.stdout = '';
      child.stdin!.write(keys);
      await expect.poll(() => stripVTControlCharacters(output.stdout)).toMatch(shown);
    };
    for (const line of [`cd ${folder}`, ...before]) await type(`${line}; echo rea""dy\n`, 'ready');
    expect(output.stdout).not.toContain('readonly');
    for (const [typed, shown] of TYPED) {
      await type(`${typed}\t`, shown);
      await type('\u0015\n', /\n[^\n]*> /);
    }
    child.stdin!.write('exit\n');
    await shell.exit;
  }

  test('bash completes words, lists and paths', { tags: 'long' }, async () => {
    const read = 'source <(layers completion bash)';
    await inShell('bash --norc --noprofile -i', read, read);
    expect(existsSync(join(folder, 'run'))).toBe(false);
  });

  test.skipIf(!isThere('zsh'))('zsh completes them (needs `zsh`)', { tags: 'long' }, async () => {
    const read = 'source <(layers completion zsh)';
    await inShell('zsh -f -i', 'autoload -Uz compinit; compinit -u -D', read, read);
    expect(existsSync(join(folder, 'run'))).toBe(false);
  });
});

test.skipIf(!isThere('fish'))('fish completes them (needs `fish`)', { tags: 'long' }, async () => {
  const asked = TYPED.map(([typed]) => `complete -C ${JSON.stringify(typed).replaceAll('$', String.raw`\$`)}`);
  const script = [`cd ${folder}`, 'layers completion fish | source', 'layers completion fish | source', ...asked];
  const { output, exit } = start('fish', ['--no-config', '-c', script.join('\n')], {
    ...environment({ HOME: folder }),
    PATH: `${folder}:${process.env['PATH']}`,
  });
  expect(await exit).toBe(0);
  expect(output.stdout.split('\n').map((line) => line.split('\t')[0])).toEqual([
    'policy',
    'eu-central-1,us-gov-east-1',
    '--output=yaml',
    '--output',
    './build/',
    'build/my layer.zip',
    '--output',
    '',
  ]);
  expect(existsSync(join(folder, 'run'))).toBe(false);
});
