import type { Schema } from '../../scripts/schemas.ts';
import { ARCHITECTURES, type Binding, FAULTS, type FaultShape, OPERATIONS, sdkRuntimes } from '../../src/index.ts';
import { readSchemaFiles } from '../schema-files.ts';
import type { DescribedOperation, DescribedPlace, Description } from './description.ts';

type AnyBinding = Binding<Record<string, DescribedPlace>>;

/** Reads what the model says: its table of bindings, its schemas and its runtimes. */
export function readModel(): Description {
  const schemas = readSchemaFiles();
  const table = Object.entries(OPERATIONS as unknown as Readonly<Record<string, AnyBinding>>);
  const faults: [string, FaultShape][] = Object.entries(FAULTS);
  return {
    operations: Object.fromEntries(table.map(([name, binding]) => [name, describe(name, binding, schemas)])),
    shapes: shapes(table.flatMap(([name]) => [schemas[`${name}Request`]!, schemas[`${name}Response`]!])),
    faults: Object.fromEntries(
      faults.filter(([, { modelled }]) => modelled).map(([code, { status, text }]) => [code, { status, text }]),
    ),
    enums: {
      Runtime: [...sdkRuntimes()],
      Architecture: [...ARCHITECTURES],
      S3ObjectStorageMode: schemas['S3ObjectStorageMode']?.enum ?? [],
    },
  };
}

function describe(name: string, binding: AnyBinding, schemas: Readonly<Record<string, Schema>>): DescribedOperation {
  return {
    method: binding.method,
    path: binding.path,
    query: { ...binding.query },
    status: binding.status,
    members: { ...binding.members },
    required: [...(schemas[`${name}Request`]?.required ?? [])],
    response: Object.keys(schemas[`${name}Response`]?.properties ?? {}),
    faults: [...binding.faults],
  };
}

function shapes(roots: readonly Schema[]): Record<string, string[]> {
  const definitions = roots.flatMap((schema) => Object.entries(schema.definitions ?? {}));
  const structures = definitions.filter(([, schema]) => schema.type === 'object');
  return Object.fromEntries(structures.map(([name, schema]) => [name, Object.keys(schema.properties ?? {})]));
}
