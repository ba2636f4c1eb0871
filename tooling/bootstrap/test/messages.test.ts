import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { bootstrap } from './bootstrap.ts';
import { repository, write } from './repository.ts';

async function end(root: string, args: string[]) {
  const running = bootstrap(root, args);
  await vi.waitFor(() => expect(running.ended).toBe(true), { timeout: 15_000, interval: 10 });
  return running;
}

test('a failed install is one sentence and all that pnpm said', async () => {
  const { code, stderr } = await end(repository('ERR_PNPM_OUTDATED_LOCKFILE', 1), ['start']);
  expect(code).toBe(1);
  expect(stderr).toBe(
    'layers: installing dependencies from pnpm-lock.yaml\n' +
      'layers: `pnpm install --frozen-lockfile --prefer-offline` failed with code 1, ' +
      'so the dependencies are not in place; it said:\nERR_PNPM_OUTDATED_LOCKFILE\n\n',
  );
});

test('nothing is said of the install where the lockfile is the one installed', { tags: 'long' }, async () => {
  const root = repository('Done', 0);
  write(root, 'pnpm-lock.yaml', 'same');
  write(root, 'node_modules/.pnpm/lock.yaml', 'same');
  write(root, 'apps/server/src/main.ts', '');
  const { code, stdout, stderr } = await end(root, ['start']);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'layers: starting the server\n' });
});

test('a registry out of reach is one sentence, with the code and what to do', async () => {
  const root = repository('', 0);
  write(root, 'bin/pnpm', '#!/bin/sh\nexit 1\n');
  write(root, 'bin/npx', '#!/bin/sh\necho "npm error code ENOTFOUND" >&2; exit 1\n');
  chmodSync(join(root, 'bin/npx'), 0o755);
  const { code, stderr } = await end(root, ['start']);
  expect(code).toBe(1);
  expect(stderr).toContain(
    `using pnpm 12.21.0 from the npm registry (this machine has Node ${process.versions.node}, no pnpm)\n`,
  );
  expect(stderr).toContain('could not bring pnpm 12.21.0 from the npm registry (ENOTFOUND): check the network');
});

test('an unknown task is told the known ones', async () => {
  const { code, stderr } = await end(repository('', 0), ['strat']);
  expect(code).toBe(1);
  expect(stderr).toBe(
    'layers: there is no task "strat": use one of start, dev, test, fidelity, layers, verify, power, screenshots, build, bench, soak, generate, or --help\n',
  );
});

test.each([[['--help']], [['bench', '--help']], [['dev', '--log', '--help']]])(
  '%j names every task and needs nothing',
  async (args) => {
    const root = repository('', 0);
    rmSync(join(root, 'bin'), { recursive: true });
    const { code, stdout } = await end(root, args);
    expect(code).toBe(0);
    for (const task of [
      'start',
      'dev',
      'test',
      'fidelity',
      'verify',
      'power',
      'screenshots',
      'build',
      'bench',
      'soak',
      'generate',
    ])
      expect(stdout).toContain(`  ${task} `);
  },
);
