import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const COPIED = ['package.json', 'openapi.json', 'schemas', 'scripts', 'src'];

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'layers-model-'));
  for (const name of COPIED) cpSync(join(PACKAGE, name), join(copy, name), { recursive: true });
  symlinkSync(join(PACKAGE, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function check(): { readonly status: number | null; readonly said: readonly string[] } {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.ts', '--check'], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, said: stderr.split('\n').filter((line) => line !== '') };
}

/** Changes one file of the copy. */
function change(name: string, from: string, to: string): void {
  const before = readFileSync(join(copy, name), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(copy, name), before.replace(from, to));
}

const stale = (name: string): string => `packages/model/${name} is not what the types say`;
const ADVICE = 'Run `npm run generate` and commit the result.';

// That it has nothing to say of what is checked in is a check of its own: `generate:check`, which `npm test` runs.
describe('generate --check', { timeout: 60_000 }, () => {
  test('fails and names each file that a hand or a type changed, that is left over, that is lost', () => {
    change('schemas/LayerName.json', '140', '141');
    change('src/operations/list-layers.ts', '@maximum 50', '@maximum 100');
    writeFileSync(join(copy, 'schemas/Leftover.json'), '{}\n');
    rmSync(join(copy, 'schemas/Runtime.json'));

    const { status, said } = check();
    expect(status).toBe(1);
    expect(said.toSorted()).toStrictEqual([
      ADVICE,
      stale('openapi.json'),
      stale('schemas/LayerName.json'),
      stale('schemas/Leftover.json'),
      stale('schemas/ListLayersRequest.json'),
      stale('schemas/Runtime.json'),
      stale('src/generated/constraints.ts'),
    ]);
  });
});
