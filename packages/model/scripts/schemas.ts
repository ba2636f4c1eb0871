import { fileURLToPath } from 'node:url';

import TJS from 'typescript-json-schema';

/** A JSON Schema (draft-07), as far as this package's types need it. */
export interface Schema {
  $id?: string;
  $schema?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  enum?: string[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  definitions?: Record<string, Schema>;
  additionalProperties?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  contentEncoding?: string;
}

const ID = 'https://org.example/layers-model/schemas/';

const source = (file: string): string => fileURLToPath(new URL(`../src/${file}`, import.meta.url));

/** Types that get a schema of their own beside the requests and responses. */
const SHARED = [
  'Architecture',
  'LayerName',
  'LayerVersionArn',
  'LayerVersionContentInput',
  'LayerVersionContentOutput',
  'LayerVersionOutput',
  'LayerVersionsListItem',
  'LayersListItem',
  'ResolvedS3Object',
  'Runtime',
  'S3ObjectStorageMode',
  'StatementId',
  'VersionNumber',
];

/**
 * Reads the types under `src` and returns one self-contained schema for each request, response and shared shape.
 * Requests refuse members they do not know, so that a typo shows; responses allow them, since AWS adds members.
 */
export function readSchemas(operations: readonly string[]): Record<string, Schema> {
  const program = TJS.getProgramFromFiles(
    [source('operations/index.ts')],
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      lib: ['es2024'],
      // With `nodenext` the generator names types by their import path.
      module: 'esnext',
      moduleResolution: 'bundler',
      target: 'es2022',
    },
    source('.'),
  );
  const settings = {
    ref: true,
    aliasRef: false,
    required: true,
    strictNullChecks: true,
    validationKeywords: ['contentEncoding'],
  };
  const open = TJS.buildGenerator(program, { ...settings, noExtraProps: false });
  const closed = TJS.buildGenerator(program, { ...settings, noExtraProps: true });
  if (open === null || closed === null) throw new Error('the types do not compile: run the typecheck');

  const names = [...operations.flatMap((name) => [`${name}Request`, `${name}Response`]), ...SHARED].toSorted();
  return Object.fromEntries(
    names.map((name) => {
      const generator = name.endsWith('Request') || name === 'LayerVersionContentInput' ? closed : open;
      return [name, finish(name, generator.getSchemaForSymbol(name) as Schema)];
    }),
  );
}

function finish(name: string, { $schema, ...schema }: Schema): Schema {
  return anchored({ $schema, $id: `${ID}${name}.json`, title: name, ...schema } as Schema);
}

/** AWS's patterns match whole values, JSON Schema's match anywhere in them. */
function anchored(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === 'pattern' && typeof value === 'string' ? `^(?:${value})$` : value,
  ) as Schema;
}
