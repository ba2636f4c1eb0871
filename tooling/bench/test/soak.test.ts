import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { judge } from '../src/soak/judge.ts';
import { FROM_SOURCE } from '../src/soak/server.ts';
import { soak } from '../src/soak/soak.ts';

test('the server bears twenty seconds of load, and clients that do harm', { tags: 'long' }, async () => {
  const soaked = await soak({ program: FROM_SOURCE, seconds: 20, connections: 16, seed: 1, say: () => {} });
  expect(judge(soaked).filter(({ isMet }) => !isMet)).toEqual([]);
});

test('a soak that is killed leaves no server behind', { tags: 'long' }, async () => {
  const program = `
    const { FROM_SOURCE, startServer } = await import(${JSON.stringify(new URL('../src/soak/server.ts', import.meta.url))});
    console.log((await startServer(FROM_SOURCE)).origin);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const answered = async (): Promise<boolean> =>
    await fetch(`${line.toString().trim()}/_fake/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  expect(await answered()).toBe(true);
  child.kill('SIGKILL');
  await expect.poll(answered).toBe(false);
});
