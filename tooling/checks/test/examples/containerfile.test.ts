import { dirname } from 'node:path/posix';
import { runInNewContext } from 'node:vm';

import { validate as lint } from 'dockerfile-utils';
import { expect, test } from 'vitest';

import { CONTAINERFILE, PROGRAM, read, settingsIn, wordsOf } from './container.ts';
import { CONTROL_PATHS, DEFAULTS, MANIFEST } from './server.ts';

test('the Containerfile is one, and what needs root stands before another user', () => {
  expect(lint(read('Containerfile'))).toStrictEqual([]);
  expect(CONTAINERFILE.getInstructions().map((instruction) => instruction.getKeyword())).toStrictEqual(
    ['FROM', 'RUN', 'RUN', 'VOLUME', 'USER', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT'], // No CMD, which adds arguments.
  );
});

test('its Node is one that the server runs on', () => {
  const [from] = CONTAINERFILE.getFROMs();
  expect(from!.getImage()).toMatch(/^docker\.io\/library\/node:\d/);
  expect(MANIFEST.engines.node).toMatch(/^>=\d/);
  expect(isAtLeast(partsOf(from!.getImageTag()!), partsOf(MANIFEST.engines.node))).toBe(true);
});

/** The first version in a text, as numbers. */
const partsOf = (text: string): readonly number[] => /\d+(\.\d+)*/.exec(text)![0].split('.').map(Number);

/** Whether the version that a tag stands for is a later one than another, or the same: what it leaves out is the newest. */
function isAtLeast(tag: readonly number[], minimum: readonly number[]): boolean {
  const place = minimum.findIndex((part, index) => part !== tag[index]);
  return place === -1 || (tag[place] ?? Infinity) > minimum[place]!;
}

test('it installs the server and runs its program', () => {
  expect(wordsOf('RUN')[0]).toStrictEqual(['npm', 'install', '--global', MANIFEST.name]);
  expect(Object.keys(MANIFEST.bin)).toStrictEqual([PROGRAM]);
});

test('the server is reached from outside, prints JSON and ends gently', () => {
  expect(settingsIn({})).toStrictEqual({ ...DEFAULTS, host: '0.0.0.0', log: 'json', drain: 20 });
  expect(wordsOf('EXPOSE')).toStrictEqual([[String(settingsIn({}).port)]]);
});

test('a file of SQLite is kept as documented: in a volume, in a folder that belongs to the user', () => {
  const comments = CONTAINERFILE.getComments().map((comment) => comment.getContent());
  const documented = [...comments, read('README.md')].flatMap((text) => [
    ...text.matchAll(/-e (?<name>\w+)=(?<value>\S+) -v \w+:(?<mounted>[^\s`]+)/g),
  ]);
  expect(documented).toHaveLength(2);
  const [[user], [volume]] = [wordsOf('USER')[0]!, wordsOf('VOLUME')[0]!];
  for (const { groups } of documented) {
    const { store } = settingsIn({ [groups!['name']!]: groups!['value'] });
    expect(store).toStrictEqual({ kind: 'sqlite', path: expect.stringMatching(/\.db$/) });
    expect([groups!['mounted'], dirname((store as { readonly path: string }).path)]).toStrictEqual([volume, volume]);
  }
  expect(wordsOf('RUN')[1]!.join(' ')).toBe(`mkdir ${volume} && chown ${user} ${volume}`);
});

test('its health is what the server says of itself', async () => {
  const healthcheck = CONTAINERFILE.getHEALTHCHECKs()[0]!;
  expect(healthcheck.getSubcommand()!.getValue()).toBe('CMD');
  const content = healthcheck.getArgumentsContent()!;
  const command = JSON.parse(content.slice(content.indexOf('['))) as readonly string[];
  expect(command.slice(0, -1)).toStrictEqual(['node', '--eval']);
  const asked = new Set<string>();
  const exitAt = async (answer: () => Promise<{ readonly ok: boolean }>): Promise<number> => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const fetch = async (url: string): Promise<unknown> => await answer().finally(() => asked.add(url));
    runInNewContext(command.at(-1)!, { fetch, process: { exit: resolve } });
    return await promise;
  };
  expect(await exitAt(async () => ({ ok: true }))).toBe(0);
  expect(await exitAt(async () => ({ ok: false }))).toBe(1);
  expect(await exitAt(async () => await Promise.reject(new Error('refused')))).toBe(1);
  expect([...asked]).toStrictEqual([`http://127.0.0.1:${DEFAULTS.port}/_fake/health`]);
  expect(CONTROL_PATHS).toContain('/_fake/health');
});
