import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { environment, MAIN, start } from '../running.ts';
import { anAccount } from './a-fake.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-download-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

describe('download', () => {
  test('brings the bytes of the version, and nothing is left beside them', async () => {
    const { layers } = await anAccount();
    const out = join(folder, 'fonts.zip');
    const { code, stdout } = await layers('download', 'fonts:1', '--out', out, '--output', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).CodeSha256).toBe(hashOf(await readFile(out)));
    expect(await readdir(folder)).toEqual(['fonts.zip']);
  });

  test('writes over nothing that is there, unless it is told to', async () => {
    const { layers } = await anAccount();
    const out = join(folder, 'mine.zip');
    await writeFile(out, 'mine');
    const { code, stderr } = await layers('download', 'fonts:1', '--out', out);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/is there already.*--force/)]);
    expect(await readFile(out, 'utf8')).toBe('mine');
    expect((await layers('download', 'fonts:1', '--out', out, '--force')).code).toBe(0);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
  });

  test('goes on where it ended', async () => {
    const { layers } = await anAccount();
    const out = join(folder, 'resumed.zip');
    await layers('download', 'fonts:1', '--out', out);
    const whole = await readFile(out);
    const part = `${out}.${hashOf(whole)
      .replaceAll(/[^a-zA-Z0-9]/g, '')
      .slice(0, 12)}.part`;
    await rm(out);
    await writeFile(part, whole.subarray(0, 100));
    const { code, stderr } = await layers('download', 'fonts:1', '--out', out);
    expect([code, stderr]).toEqual([0, expect.stringContaining('going on after 100 B')]);
    expect(await readFile(out)).toEqual(whole);
    // What is wrong is no beginning.
    for (const size of [100, whole.length + 1]) {
      await rm(out);
      await writeFile(part, new Uint8Array(size));
      expect((await layers('download', 'fonts:1', '--out', out)).code).toBe(0);
      expect(await readFile(out)).toEqual(whole);
      expect(existsSync(part)).toBe(false);
    }
  });
});

describe('a download', () => {
  test('is of one process alone, and a lock of one that is gone is nobody’s', async () => {
    const { layers } = await anAccount();
    const out = join(folder, 'locked.zip');
    const { Content } = JSON.parse((await layers('get', 'fonts:1', '--output', 'json')).stdout);
    const lock = `${out}.${Content.CodeSha256.replaceAll(/[^a-zA-Z0-9]/g, '').slice(0, 12)}.part.lock`;
    await writeFile(lock, String(process.pid));
    expect(await layers('download', 'fonts:1', '--out', out)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`the process ${process.pid}`),
    });
    await writeFile(lock, '999999999');
    expect((await layers('download', 'fonts:1', '--out', out)).code).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  test('wants a place for its file', async () => {
    const { layers } = await anAccount();
    expect(await layers('download', 'fonts:1', '--out', folder, '--force')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is a folder'),
    });
    expect(await layers('download', 'fonts:1', '--out', join(folder, 'no', 'a.zip'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not there'),
    });
  });
});

test(
  'where the disk takes no more, what is here stays, and the next try goes on from it',
  { tags: 'long' },
  async () => {
    const { layers, fake, url } = await anAccount();
    const archive = zipSync({ 'noise.bin': [randomLike(64_000), { level: 0 }] });
    await fake.seed({
      layers: [{ LayerName: 'large', versions: [{ Content: { ZipFile: Buffer.from(archive).toString('base64') } }] }],
    });
    const out = join(folder, 'large.zip');
    const command = [process.execPath, MAIN, 'download', 'large:1', '--out', out];
    const at = ['--endpoint-url', url, '--region', 'us-east-1'];
    // The shell lets the program write files of so many kibibytes, and a write beyond fails.
    const { output, exit } = start('bash', ['-c', 'ulimit -f 16; exec "$@"', 'bash', ...command, ...at], {
      ...environment(),
      NODE_COMPILE_CACHE: '',
    });
    expect(await exit).toBe(2);
    const [, part = ''] =
      /^layers: (\S+\.part) cannot be written \(.*\); what is here so far stays there/.exec(output.stderr) ?? [];
    expect(await readFile(part)).toEqual(Buffer.from(archive.subarray(0, 16 * 1024)));
    expect(existsSync(out)).toBe(false);
    expect(existsSync(`${part}.lock`)).toBe(false);
    expect(await layers('download', 'large:1', '--out', out)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('going on after 16.4 kB of'),
    });
    expect(await readFile(out)).toEqual(Buffer.from(archive));
  },
);

/** Bytes that do not repeat themselves, the same in every run. */
const randomLike = (size: number): Uint8Array =>
  Buffer.concat(Array.from({ length: size / 32 }, (_, at) => createHash('sha256').update(String(at)).digest()));
