import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import { bootstrap, type Running } from './bootstrap.ts';
import { repository, write } from './repository.ts';

// On an idle machine a second is enough for what is promised within one; a busy one gets more.
const second = { timeout: 3000, interval: 10 };
const start = { timeout: 15_000, interval: 10 };

/** A server that says its port and ends as told: at once, never, or in its own way. */
function server(onSignal: string): string {
  return `import { createServer } from 'node:http';
const server = createServer((_request, response) => response.end());
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => console.log('port ' + server.address().port, process.argv.slice(2)));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { console.log(signal); ${onSignal} });
`;
}

function repositoryWith(onSignal: string): string {
  const root = repository('', 0);
  write(root, 'apps/server/src/main.ts', server(onSignal));
  return root;
}

async function portOf(running: Running): Promise<number> {
  return vi.waitFor(() => {
    const port = /^port (\d+)/m.exec(running.stdout)?.[1];
    if (port === undefined) throw new Error(`not up: ${running.stdout}${running.stderr}`);
    return Number(port);
  }, start);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== undefined));
    socket.on('error', () => resolve(false));
  });
}

for (const [signal, tags] of [
  ['SIGINT', []],
  ['SIGTERM', ['long']],
] as const)
  test(`${signal} reaches the server once; its exit code is ours`, { tags: [...tags] }, async () => {
    const running = bootstrap(repositoryWith('server.close(); setTimeout(() => process.exit(0), 50)'), [
      'start',
      '--x',
    ]);
    const port = await portOf(running);
    expect(running.stdout).toContain("[ '--x' ]");
    expect(await answers(port)).toBe(true);
    running.child.kill(signal);
    await vi.waitFor(() => expect(running.ended).toBe(true), second);
    expect(running.code).toBe(0);
    expect(running.stdout.split(signal)).toHaveLength(2);
    expect(await answers(port)).toBe(false);
  });

test('a server that does not end is killed within a second', { tags: 'long' }, async () => {
  const running = bootstrap(repositoryWith(''), ['start']);
  const port = await portOf(running);
  running.child.kill('SIGTERM');
  await vi.waitFor(() => expect(running.ended).toBe(true), second);
  expect(running.code).toBe(137);
  expect(await answers(port)).toBe(false);
});

test('what cleans up has longer than a server, and is told of a second signal', { tags: 'long' }, async () => {
  const root = repository('', 0);
  // A server would have been killed before it says so.
  const linger = "setTimeout(() => console.log('still here'), 1000)";
  const counts = `globalThis.told = (globalThis.told ?? 0) + 1; if (told === 2) process.exit(130); ${linger};`;
  write(root, 'apps/cli/src/main.ts', server(counts));
  const running = bootstrap(root, ['verify', '--x']);
  await portOf(running);
  expect(running.stdout).toContain("[ 'verify', '--x' ]");
  running.child.kill('SIGINT');
  await vi.waitFor(() => expect(running.stdout).toContain('still here'), start);
  expect(running.ended).toBe(false);
  running.child.kill('SIGINT');
  await vi.waitFor(() => expect(running.ended).toBe(true), second);
  expect(running.code).toBe(130);
  expect(running.stdout.split('SIGINT')).toHaveLength(3);
});

test('a server that dies of the signal ends us with its code', { tags: 'long' }, async () => {
  const root = repository('', 0);
  write(root, 'apps/server/src/main.ts', "setInterval(() => {}, 1000); console.log('port 0');");
  const running = bootstrap(root, ['start']);
  await portOf(running);
  running.child.kill('SIGTERM');
  await vi.waitFor(() => expect(running.ended).toBe(true), second);
  expect(running.code).toBe(143);
});

// As turbo's tasks are, and a task may be deaf besides.
test('a process in a session of its own ends too', { tags: 'long' }, async () => {
  const root = repository('', 0);
  write(root, 'deaf.ts', server(''));
  const spawnDeaf = "spawn('node', ['deaf.ts'], { detached: true, stdio: 'inherit' })";
  write(root, 'apps/server/src/main.ts', `import { spawn } from 'node:child_process'; ${spawnDeaf};`);
  const running = bootstrap(root, ['start']);
  const port = await portOf(running);
  running.child.kill('SIGTERM');
  await vi.waitFor(() => expect(running.ended).toBe(true), second);
  expect(await answers(port)).toBe(false);
});

// As `npm start` does: npm, a shell that passes no signal on, and node.
test('the server ends with the shell that started us, though the shell passes no signal on', async () => {
  const running = bootstrap(repositoryWith('process.exit(0)'), ['start'], '"$0" "$@"; exit $?');
  const port = await portOf(running);
  running.child.kill('SIGTERM');
  await vi.waitFor(async () => expect(await answers(port)).toBe(false), second);
  // The pipes close when nobody is left who could write to them.
  await vi.waitFor(() => expect(running.ended).toBe(true), second);
});

test('dev watches the server and asks for its log', { tags: 'long' }, async () => {
  const running = bootstrap(repositoryWith('process.exit(0)'), ['dev', '--y']);
  const port = await portOf(running);
  expect(running.stdout).toContain("[ '--log', '--y' ]");
  running.child.kill('SIGTERM');
  await vi.waitFor(() => expect(running.ended).toBe(true), second);
  expect(await answers(port)).toBe(false);
});
