import { readdirSync, readFileSync } from 'node:fs';

import type { Schema } from '../scripts/schemas.ts';

const FOLDER = new URL('../schemas/', import.meta.url);

/** The checked-in JSON Schemas, by the name of their type. */
export function readSchemaFiles(): Record<string, Schema> {
  const names = readdirSync(FOLDER).toSorted();
  return Object.fromEntries(names.map((name) => [name.replace('.json', ''), read(name)]));
}

const read = (name: string): Schema => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Schema;
