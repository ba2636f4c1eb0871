import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Zip, zipSync, ZipPassThrough } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAccount, archiveOf } from './a-fake.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-archives-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('shows files with sizes, and says what no function finds', async () => {
  const { layers } = await anAccount();
  const { code, stdout, stderr } = await layers('inspect', 'fonts:2');
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "PATH             SIZE  PACKED
    python/fonts.py   9 B    11 B
    stray/data.txt    5 B     7 B
    "
  `);
  expect(stderr).toContain('no runtime looks for stray/ by itself');
  expect((await layers('inspect', 'fonts:2', '--check')).code).toBe(1);
  expect((await layers('inspect', 'fonts:1', '--check')).code).toBe(0);
});

test('prints one file, and looks into files of this machine', async () => {
  const { layers, requests } = await anAccount();
  expect((await layers('inspect', 'fonts:2', '--file', 'python/fonts.py')).stdout).toBe('size = 2\n');
  expect(await layers('inspect', 'fonts:2', '--file', 'absent')).toMatchObject({ code: 2 });
  requests.length = 0;
  const file = join(folder, 'local.zip');
  await writeFile(file, archiveOf({ 'nodejs/index.js': '' }));
  const { code, stderr } = await layers('inspect', file, '--runtime', 'nodejs22.x', '--check');
  expect([code, stderr]).toEqual([1, expect.stringContaining('nothing in it lies in nodejs/node_modules/')]);
  expect(requests).toEqual([]);
  await writeFile(file, archiveOf({ '../up.txt': 'up', '/top.txt': 'top', 'bell\u0007.txt': '' }));
  const astray = await layers('inspect', file);
  expect(astray.stdout).toMatch(/^PATH.*\n\.\.\/up\.txt .*\n\/top\.txt .*\nbell.\.txt /);
  expect(astray.stderr).toContain('../up.txt and 1 more lead out of /opt/');
  await writeFile(file, 'no archive');
  expect(await layers('inspect', file)).toMatchObject({ code: 2, stderr: expect.stringContaining('no zip archive') });
  expect(await layers('inspect', './absent.zip')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is not there'),
  });
});

test('a path that is there twice is shown once, and said', async () => {
  const { layers } = await anAccount();
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => void parts.push(chunk));
  for (const text of ['first', 'last']) {
    const file = new ZipPassThrough('python/a.py');
    zip.add(file);
    file.push(new TextEncoder().encode(text), true);
  }
  zip.end();
  const twice = join(folder, 'twice.zip');
  await writeFile(twice, Buffer.concat(parts));
  const { stdout, stderr } = await layers('inspect', twice, '--output', 'json');
  expect(JSON.parse(stdout).Files).toEqual([expect.objectContaining({ Path: 'python/a.py', Size: 4, Replaces: 1 })]);
  expect(stderr).toContain('twice.zip: 1 files, 4 B');
  expect(stderr).toContain('python/a.py is in it 2 times: the last is what is unpacked, and shown.');
  expect((await layers('inspect', twice, '--file', 'python/a.py')).stdout).toBe('last\n');
  expect((await layers('publish', 'twice', '--zip', twice)).stderr).toContain('python/a.py is in it 2 times');
});

test('many files are shown all', { tags: 'long' }, async () => {
  const { layers } = await anAccount();
  const many = join(folder, 'many.zip');
  const x = new TextEncoder().encode('x');
  const files = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`python/f${at}.py`, x]));
  // Stored: to pack each takes longer than all the rest.
  await writeFile(many, zipSync(files, { level: 0 }));
  const { stdout, stderr } = await layers('inspect', many, '--output', 'text');
  expect(stdout.split('\n')).toHaveLength(20_001);
  expect(stderr).toContain('20000 files, 20.0 kB');
});
