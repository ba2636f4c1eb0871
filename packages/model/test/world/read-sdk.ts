import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import * as sdk from '@aws-sdk/client-lambda';

import type { DescribedFault, DescribedOperation, DescribedPlace, Description } from './description.ts';

// The SDK's own schemas are tuples, exported with a `$` at the end of the name and typed loosely.
type Operation = readonly [9, string, string, { http: readonly [string, string, number] }, unknown, unknown];
type Structure = readonly [3 | -3, string, string, unknown, readonly string[], readonly unknown[], number?];

const exported = sdk as unknown as Readonly<Record<string, unknown>>;
const LAYERS = '/2018-10-31/layers';
// The only place that names an operation's errors is the documentation of its command.
const COMMANDS = new URL(
  '../dist-types/commands/',
  `file://${createRequire(import.meta.url).resolve('@aws-sdk/client-lambda')}`,
);

/** Reads what the installed SDK knows of the layers API. */
export function readSdk(): Description {
  const found = Object.entries(exported)
    .filter(([name]) => name.endsWith('$'))
    .map(([, schema]) => schema)
    .filter(isLayerOperation);
  const described = found.map((operation) => [operation[2], describe(operation)] as const);
  return {
    operations: Object.fromEntries(described),
    shapes: shapes(found),
    faults: Object.fromEntries(
      described.flatMap(([, { faults }]) => faults.map((code) => [code, fault(code)] as const)),
    ),
    enums: {
      Runtime: Object.values(sdk.Runtime),
      Architecture: Object.values(sdk.Architecture),
      S3ObjectStorageMode: Object.values(sdk.S3ObjectStorageMode),
    },
  };
}

function isLayerOperation(schema: unknown): schema is Operation {
  return Array.isArray(schema) && schema[0] === 9 && (schema as unknown as Operation)[3].http[1].startsWith(LAYERS);
}

function describe([, , name, { http }, input, output]: Operation): DescribedOperation {
  const [method, uri, status] = http;
  const url = uri.split('?');
  const request = structure(input)!;
  const members = request[4].map((member, index) => [member, place(member, request[5][index])] as const);
  return {
    method,
    path: url[0]!,
    query: Object.fromEntries(new URLSearchParams(url[1])),
    status,
    members: Object.fromEntries(members),
    required: request[4].slice(0, request[6] ?? 0),
    response: [...(structure(output)?.[4] ?? [])],
    faults: declaredFaults(name),
  };
}

function place(member: string, schema: unknown): DescribedPlace {
  // A member with traits is a pair of schema and traits; a bare schema has more entries, or is no list.
  const traits: unknown = Array.isArray(schema) && schema.length === 2 ? schema[1] : 0;
  if (typeof traits === 'number') return (traits & 1) > 0 ? 'path' : (traits & 16) > 0 ? 'payload' : 'body';
  const { httpQuery, httpLabel, httpHeader } = traits as Record<string, unknown>;
  if (httpQuery !== undefined && httpQuery !== member)
    throw new Error(`${member} is renamed in the query: say so in Place`);
  return httpQuery !== undefined
    ? 'query'
    : httpLabel !== undefined
      ? 'path'
      : httpHeader === undefined
        ? 'body'
        : 'header';
}

function declaredFaults(operation: string): string[] {
  const text = readFileSync(new URL(`${operation}Command.d.ts`, COMMANDS), 'utf8');
  const codes = [...text.matchAll(/@throws \{@link (\w+)\} \((?:client|server) fault\)/g)].map((match) => match[1]!);
  if (codes.length === 0)
    throw new Error(`no @throws in ${operation}Command.d.ts: the SDK documents errors elsewhere now`);
  return codes;
}

function fault(code: string): DescribedFault {
  const [, , , traits, members] = exported[`${code}$`] as Structure;
  const { httpError } = traits as { httpError: number };
  return { status: httpError, text: members.find((member) => member.toLowerCase() === 'message') ?? 'none' };
}

function shapes(operations: readonly Operation[]): Record<string, string[]> {
  const found = new Map<string, string[]>();
  const visit = (schema: unknown, depth: number): void => {
    const shape = structure(schema);
    if (shape === undefined || found.has(shape[2])) return;
    if (depth > 0) found.set(shape[2], [...shape[4]]);
    for (const member of shape[5]) visit(member, depth + 1);
  };
  for (const [, , , , input, output] of operations) {
    visit(input, 0);
    visit(output, 0);
  }
  return Object.fromEntries(found);
}

/** Follows thunks, member pairs and lists to the structure behind a schema; a simple type has none. */
function structure(schema: unknown): Structure | undefined {
  if (typeof schema === 'function') return structure((schema as () => unknown)());
  if (!Array.isArray(schema)) return undefined;
  if (schema.length === 2) return structure(schema[0]);
  if (schema[0] === 1) return structure(schema[4]);
  return schema[0] === 3 ? (schema as unknown as Structure) : undefined;
}
