import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ZIP } from './archive.ts';
import { listening, run, tracking } from './running.ts';

const track = tracking();

const json = async (url: string): Promise<any> => await (await fetch(url)).json();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-server-'));
  return async () => await rm(folder, { recursive: true });
});
test('--seed takes a file, or a folder of seed files and archives', async () => {
  await writeFile(join(folder, 'one.json'), JSON.stringify({ layers: [{ LayerName: 'one', versions: [{}] }] }));
  await writeFile(join(folder, 'two.zip'), Buffer.from(ZIP, 'base64'));
  await writeFile(join(folder, 'notes.txt'), 'not a seed');
  const names = async (path: string): Promise<string[]> => {
    const { url } = track(await listening('--seed', path));
    return (await json(`${url}/2018-10-31/layers`)).Layers.map(({ LayerName }: any) => LayerName);
  };
  expect(await names(folder)).toEqual(['one', 'two']);
  expect(await names(join(folder, 'one.json'))).toEqual(['one']);
});

test.each([
  ['absent.json', undefined, /^layers-server: --seed \S+absent\.json cannot be read: ENOENT.*\n$/],
  ['bad.json', '{', /^layers-server: The seed \S+bad\.json is not JSON: .+\n$/],
  [
    'wrong.json',
    '{"layers":[{"LayerName":"a b","versions":[]}]}',
    /^layers-server: The seed \S+wrong\.json is not right: layers\[0\]\.LayerName: expected .*, got "a b"\.\n$/,
  ],
  ['notes.txt', 'x', /^layers-server: --seed \S+notes\.txt holds no \.json or \.zip file\.\n$/],
])('--seed refuses %s in one sentence', { tags: 'long' }, async (name, text, message) => {
  if (text !== undefined) await writeFile(join(folder, name), text);
  const { exit, output } = track(run('--seed', join(folder, name)));
  expect(await exit).toBe(1);
  expect(output.stderr).toMatch(message);
});
