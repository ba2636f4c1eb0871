import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);
const file = (name: string): string => fileURLToPath(new URL(`runners/${name}.ts`, import.meta.url));
const node = async (...flags: readonly string[]): Promise<string> =>
  (await run(process.execPath, ['--conditions=@org/source', ...flags])).stdout;

const mocha = join(dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin/mocha.js');

// Vitest itself is in register.test.ts.
describe('contracts are tests of', () => {
  test('node:test', { tags: 'long' }, async () => {
    const said = await node('--test', '--test-reporter=tap', file('node-test'));
    expect(said).toContain('# fail 0');
    expect(said).toContain('# skipped 1');
    expect(said).toMatch(/ok \d+ - pagination\/complete: The pages of a list together/);
  });

  test('mocha', { tags: 'long' }, async () => {
    const { tests, pending, failures } = (
      JSON.parse(await node(mocha, '--reporter', 'json', file('mocha'))) as { stats: Record<string, number> }
    ).stats;
    expect({ failures, pending }).toEqual({ failures: 0, pending: 1 });
    expect(tests).toBeGreaterThan(5);
  });
});
