import { existsSync, readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { FOLDER, read, settingsIn } from './container.ts';
import { CLOSING, DEFAULTS } from './server.ts';

/** What is looked at here, of what the schema has let through. */
interface Compose {
  readonly services: {
    readonly database: { readonly environment: Readonly<Record<string, string>> };
    readonly server: {
      readonly build: { readonly context: string; readonly dockerfile: string };
      readonly environment: Readonly<Record<string, string>>;
      readonly ports: readonly string[];
      readonly deploy: { readonly replicas: number };
      readonly depends_on: Readonly<Record<string, unknown>>;
      readonly stop_grace_period: string;
    };
  };
}

const COMPOSE = parse(read('compose.yaml')) as Compose;
const { database, server } = COMPOSE.services;

test('compose.yaml keeps the schema of Compose', () => {
  // It stands beside what the package exports.
  const { $schema: _, ...schema } = JSON.parse(
    readFileSync(new URL('../schemas/compose.schema.json', import.meta.resolve('dclint')), 'utf8'),
  ) as { readonly $schema: string };
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const keeps = ajv.compile(schema);
  expect(keeps(COMPOSE) ? [] : keeps.errors).toStrictEqual([]);
  // A member that Compose does not have is seen.
  expect(keeps({ ...COMPOSE, servers: {} })).toBe(false);
});

test('it builds what is there', () => {
  expect(existsSync(new URL(`${server.build.context}/${server.build.dockerfile}`, FOLDER))).toBe(true);
});

test('the servers share the database that is beside them', () => {
  const { store } = settingsIn(server.environment);
  expect(store).toHaveProperty('kind', 'postgres');
  const { username, password, host, pathname } = new URL((store as { readonly url: string }).url);
  expect({ POSTGRES_USER: username, POSTGRES_PASSWORD: password, POSTGRES_DB: pathname.slice(1) }).toStrictEqual(
    database.environment,
  );
  expect(host).toBe('database');
  expect(Object.keys(server.depends_on)).toStrictEqual(['database']);
});

test('each server has a port of this machine, in front of the one that it listens on', () => {
  expect(server.ports).toHaveLength(1);
  const [host, range, port] = server.ports[0]!.split(':');
  expect([host, Number(port)]).toStrictEqual(['127.0.0.1', settingsIn(server.environment).port]);
  const [first, last] = range!.split('-').map(Number);
  expect([first, last]).toStrictEqual([DEFAULTS.port, DEFAULTS.port + server.deploy.replicas - 1]);
});

test('a server is killed no sooner than it may need to end', () => {
  const { drain } = settingsIn(server.environment);
  expect(server.stop_grace_period).toMatch(/^\d+s$/);
  expect(Number.parseInt(server.stop_grace_period, 10)).toBeGreaterThanOrEqual(drain + CLOSING);
});
