import { expect, test, vi } from 'vitest';
import { bootstrap } from './bootstrap.ts';
import { repository, writeTurbo } from './repository.ts';

/** A stand-in for turbo that leaves a summary of these tasks and ends with a code. */
function turbo(tasks: string, code: number): string {
  return `const { mkdirSync, writeFileSync } = require('node:fs');
const task = (taskId, exitCode) => ({ taskId, task: taskId.split('#')[1], package: '', command: 'true', directory: '.',
  cache: { status: 'MISS' }, execution: { startTime: Date.now(), exitCode } });
const { LAYERS_LONG } = process.env;
console.log([...process.argv.slice(2), ...(LAYERS_LONG === undefined ? [] : ['LAYERS_LONG=' + LAYERS_LONG])].join(' '));
mkdirSync('.turbo/runs', { recursive: true });
if (${code} !== 2) writeFileSync('.turbo/runs/x.json', JSON.stringify({ tasks: [${tasks}] }));
process.exit(${code});
`;
}

async function runTest(tasks: string, code: number, ...flags: string[]) {
  const root = repository('', 0);
  writeTurbo(root, turbo(tasks, code));
  const running = bootstrap(root, ['test', ...flags]);
  await vi.waitFor(() => expect(running.ended).toBe(true), { timeout: 15_000, interval: 10 });
  return { code: running.code, lines: running.stdout.split('\n') };
}

const lint = "task('//#lint', 0)";
const format = "task('//#format:check', 0)";
const types = "task('//#typecheck', 0)";

test('all that passed is the last line; flags go to turbo', async () => {
  const { code, lines } = await runTest(`${lint}, ${format}, ${types}`, 0, '--force');
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/^run generate:check \/\/#lint .* --continue .* --summarize --force$/);
  expect(lines.slice(1)).toEqual(['3 passed, 0 failed, 0 skipped', '']);
});

test('the long tests run with a flag of our own', async () => {
  const { lines } = await runTest(`${lint}, ${format}, ${types}`, 0, '--long', '--force');
  expect(lines[0]).toMatch(/ --summarize --force LAYERS_LONG=1$/);
});

test('what failed is named before the last line', async () => {
  const { code, lines } = await runTest(`${lint}, ${types}, task('//#format:check', 1)`, 1);
  expect(code).toBe(1);
  expect(lines.slice(1)).toEqual(['failed   //#format:check (exit code 1)', '2 passed, 1 failed, 0 skipped', '']);
});

test('a turbo that ended badly is a failure though all its tasks passed', async () => {
  const { code, lines } = await runTest(`${lint}, ${format}, ${types}`, 1);
  expect(code).toBe(1);
  expect(lines.slice(1)).toEqual(['failed   turbo (exit code 1)', '3 passed, 1 failed, 0 skipped', '']);
});

test('a turbo that ran nothing passes nothing', async () => {
  const { code, lines } = await runTest('', 2);
  expect(code).toBe(1);
  expect(lines.at(-2)).toBe('0 passed, 3 failed, 0 skipped');
});

/** What a stand-in for turbo says of a task that has tests, with a report of one that is long and was skipped. */
const withLong = `(mkdirSync('reports', { recursive: true }),
  writeFileSync('reports/vitest.json', JSON.stringify({ startTime: Date.now() + 1000, testResults: [{ name: 'x', status: 'passed',
    assertionResults: [{ ancestorTitles: [], title: 't', status: 'skipped', tags: ['long'] }] }] })), task('a#test', 0))`;

test('long tests that were left out are counted, and those that were to run and did not are named', async () => {
  const all = `${lint}, ${format}, ${types}, ${withLong}`;
  const quick = await runTest(all, 0);
  expect(quick.lines.slice(1)).toEqual([
    'skipped  1 long tests: npm test -- --long runs them, too',
    '3 passed, 0 failed, 1 skipped',
    '',
  ]);
  const long = await runTest(all, 0, '--long');
  expect(long.lines.slice(1)).toEqual([expect.stringMatching(/^skipped .* t$/), '3 passed, 0 failed, 1 skipped', '']);
});
