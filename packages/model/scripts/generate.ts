// Writes what is derived from the types: schemas/*.json, openapi.json, src/generated/constraints.ts.
// With --check it writes nothing, and fails when a file on disk differs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { OPERATIONS } from '../src/operations/index.ts';
import { writeConstraints } from './constraints.ts';
import { type AnyBinding, writeOpenApi } from './openapi.ts';
import { readSchemas } from './schemas.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function wanted(): Map<string, string> {
  const schemas = readSchemas(Object.keys(OPERATIONS));
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
  const table = OPERATIONS as unknown as Readonly<Record<string, AnyBinding>>;
  return new Map([
    ...Object.entries(schemas).map(([name, schema]) => [`schemas/${name}.json`, json(schema)] as const),
    ['openapi.json', json(writeOpenApi(table, schemas, version))],
    ['src/generated/constraints.ts', writeConstraints(schemas)],
  ]);
}

function present(): Map<string, string> {
  const names = ['schemas', 'src/generated'].flatMap((folder) =>
    existsSync(`${root}${folder}`) ? readdirSync(`${root}${folder}`).map((name) => `${folder}/${name}`) : [],
  );
  const files = [...names, 'openapi.json'].filter((name) => existsSync(`${root}${name}`));
  return new Map(files.map((name) => [name, readFileSync(`${root}${name}`, 'utf8')]));
}

const after = wanted();
const before = present();
const stale = [...new Set([...after.keys(), ...before.keys()])].filter((name) => after.get(name) !== before.get(name));

if (process.argv.includes('--check')) {
  for (const name of stale) process.stderr.write(`packages/model/${name} is not what the types say\n`);
  if (stale.length > 0) {
    process.stderr.write('Run `npm run generate` and commit the result.\n');
    process.exitCode = 1;
  }
} else {
  for (const name of stale) {
    const text = after.get(name);
    mkdirSync(dirname(`${root}${name}`), { recursive: true });
    if (text === undefined) rmSync(`${root}${name}`);
    else writeFileSync(`${root}${name}`, text);
  }
  process.stdout.write(`${after.size} generated files, ${stale.length} changed\n`);
}
