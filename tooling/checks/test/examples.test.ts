import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import { validate as lint } from 'dockerfile-utils';
import { Deployment } from 'kubernetes-models/apps/v1';
import { Service } from 'kubernetes-models/v1';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const CONTAINERFILE = read('examples/containers/Containerfile');
const COMPOSE = read('examples/containers/compose.yaml');
const KUBERNETES = read('examples/containers/kubernetes.yaml');
const HELP = read('apps/server/src/help.ts');

test('the Containerfile is one', () => {
  expect(lint(CONTAINERFILE)).toStrictEqual([]);
});

test('compose.yaml keeps the schema of Compose', () => {
  // It stands beside what the package exports.
  const { $schema: _, ...schema } = JSON.parse(
    readFileSync(new URL('../schemas/compose.schema.json', import.meta.resolve('dclint')), 'utf8'),
  ) as { readonly $schema: string };
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const keeps = ajv.compile(schema);
  expect(keeps(parse(COMPOSE)) ? [] : keeps.errors).toStrictEqual([]);
  // A member that Compose does not have is seen.
  expect(keeps({ ...(parse(COMPOSE) as object), servers: {} })).toBe(false);
});

test('kubernetes.yaml keeps the schemas of Kubernetes', () => {
  const documents = parseAllDocuments(KUBERNETES).map((document) => document.toJS() as object);
  expect(documents).toHaveLength(2);
  const [deployment, service] = documents as [never, never];
  new Deployment(deployment).validate();
  new Service(service).validate();
  expect(() => new Service({ ...(service as object), spec: { ports: 'http' } } as never).validate()).toThrow('ports');
});

describe('what the examples name is there', () => {
  const all = [CONTAINERFILE, COMPOSE, KUBERNETES].join('\n');

  test('flags', () => {
    const entry = JSON.parse(/^ENTRYPOINT (.+)$/m.exec(CONTAINERFILE)![1]!) as readonly string[];
    const flags = entry.filter((word) => word.startsWith('--'));
    expect(flags.length).toBeGreaterThan(2);
    for (const flag of flags) expect(HELP).toMatch(new RegExp(`^ .* ${flag} `, 'm'));
  });

  test('control paths', () => {
    const paths = new Set(all.match(/\/_fake\/\w+/g));
    expect(paths.size).toBeGreaterThan(2);
    for (const path of paths) expect(HELP).toContain(`GET ${path} `);
  });

  test('the port, and the variable of the store', () => {
    const ports = new Set(all.match(/\b4566\b/g));
    expect([...ports]).toStrictEqual(['4566']);
    expect(HELP).toContain('default 4566');
    expect(HELP).toContain('LAYERS_STORE');
  });
});
