import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { bootstrap, type Running } from './bootstrap.ts';
import { repository, write, writeTurbo } from './repository.ts';

const patience = { timeout: 15_000, interval: 10 };

/** An installed repository whose turbo is that script, and whose server says that it started, and ends. */
function repositoryWith(turbo: string): string {
  const root = repository('', 0);
  for (const lockfile of ['pnpm-lock.yaml', 'node_modules/.pnpm/lock.yaml']) write(root, lockfile, 'same');
  write(root, 'apps/server/src/main.ts', "console.log('the server');");
  writeTurbo(root, turbo);
  return root;
}

async function end(root: string, task: string): Promise<Running> {
  const running = bootstrap(root, [task]);
  await vi.waitFor(() => expect(running.ended).toBe(true), patience);
  return running;
}

const MISS = "console.log('@org/layers-explorer:build: cache miss, executing 0');";

test.each(['start', 'dev'])(
  '%s builds the explorer first, and says so where there is something to do',
  async (task) => {
    const note = "require('node:fs').writeFileSync('asked', process.argv.slice(2).join(' '));";
    const root = repositoryWith(`${note} ${MISS} console.log('vite'); console.error('warning');`);
    const running = bootstrap(root, [task]);
    await vi.waitFor(() => expect(running.stdout).toContain('the server'), patience);
    expect(running.stderr).toBe('layers: building the explorer\nlayers: starting the server\n');
    expect(running.stdout).not.toContain('vite');
    expect(readFileSync(join(root, 'asked'), 'utf8')).toMatch(/^run build --filter=@org\/layers-explorer /);
    // The one that watches would wait for a change.
    running.child.kill('SIGTERM');
    await vi.waitFor(() => expect(running.ended).toBe(true), patience);
  },
);

test('nothing is said of an explorer that is built', { tags: 'long' }, async () => {
  const { stdout, stderr, code } = await end(
    repositoryWith("console.log('@org/layers-explorer:build: cache hit, suppressing logs 0');"),
    'start',
  );
  expect({ stdout, stderr, code }).toEqual({
    stdout: 'the server\n',
    stderr: 'layers: starting the server\n',
    code: 0,
  });
});

test('an explorer that cannot be built is told, and the server starts without it', { tags: 'long' }, async () => {
  const root = repositoryWith(`${MISS} console.error('error TS1005'); process.exitCode = 1;`);
  const { stdout, stderr, code } = await end(root, 'start');
  expect({ stdout, code }).toEqual({ stdout: 'the server\n', code: 0 });
  expect(stderr).toMatch(
    /^layers: building the explorer\nlayers: the explorer could not be built, .*; turbo said:\n[^]*error TS1005\n[^]*layers: starting the server\n$/,
  );
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s during the build ends it all, and starts no server', { tags: 'long' }, async (signal, code) => {
  const running = bootstrap(repositoryWith(`${MISS} process.on('${signal}', () => {}); setInterval(() => {}, 1000);`), [
    'start',
  ]);
  await vi.waitFor(() => expect(running.stderr).toBe('layers: building the explorer\n'), patience);
  running.child.kill(signal);
  await vi.waitFor(() => expect(running.ended).toBe(true), patience);
  expect(running).toMatchObject({ code, stdout: '', stderr: 'layers: building the explorer\n' });
});
