import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';

import { OPERATIONS } from '../src/index.ts';
import { EXAMPLES, RECORDED_ITEM } from './fixtures/examples.ts';
import { readSchemaFiles } from './schema-files.ts';

const SHARED_SHAPES = [
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
] as const;

const LAYER_ARN = 'arn:aws:lambda:eu-central-1:123456789012:layer:my-layer';

const schemas = readSchemaFiles();
const operations = Object.entries(OPERATIONS);
const ajv = new Ajv({ strict: true, allErrors: true, schemas: Object.values(schemas) });

/** What Ajv has against the value: one line each, the place first. */
function complaints(name: string, value: unknown): readonly string[] {
  const id = schemas[name]?.$id;
  if (id === undefined) throw new Error(`no schema ${name}`);
  if (ajv.validate(id, value)) return [];
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schemas', () => {
  test('are those of every request, response and shared shape', () => {
    const ofOperations = operations.flatMap(([name]) => [`${name}Request`, `${name}Response`]);
    expect(Object.keys(schemas).toSorted()).toStrictEqual([...ofOperations, ...SHARED_SHAPES].toSorted());
  });

  test.each(Object.entries(schemas))('%s compiles in strict mode and is known by its own address', (name, schema) => {
    expect(schema.$id).toBe(`https://org.example/layers-model/schemas/${name}.json`);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(ajv.getSchema(schema.$id!)).toBeTypeOf('function');
  });

  test.each(operations)('%s has a place for every member of its request, in the same order', (name, { members }) => {
    expect(Object.keys(schemas[`${name}Request`]?.properties ?? {})).toStrictEqual(Object.keys(members));
  });

  test('every pattern matches whole values', () => {
    const patterns = [...JSON.stringify(schemas).matchAll(/"pattern":"(.*?)(?<!\\)"/g)].map((match) => match[1]!);
    expect(patterns.length).toBeGreaterThan(20);
    expect(patterns.filter((pattern) => !/^\^\(\?:.*\)\$$/.test(pattern))).toStrictEqual([]);
  });
});

describe('values', () => {
  test.each([
    ['LayerName', 'my-layer'],
    ['LayerName', 'n'.repeat(140)],
    ['LayerName', LAYER_ARN],
    ['LayerVersionArn', `${LAYER_ARN}:1`],
    ['LayerVersionArn', 'arn:aws:lambda:::awslayer:AmazonLinux1803'],
    ['StatementId', 'engineering-org'],
    ['VersionNumber', 1],
    // The model sets no bounds: the service refuses it with its own text, not as a constraint.
    ['VersionNumber', -1],
    ['LayerVersionContentInput', { ZipFile: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==' }],
  ])('%s allows %j', (name, value) => {
    expect(complaints(name, value)).toStrictEqual([]);
  });

  test.each([
    ['LayerName', 'my layer', /pattern/],
    ['LayerVersionContentInput', { S3Key: '' }, /S3Key .*fewer than 1/],
    ['LayerName', 'n'.repeat(141), /more than 140/],
    ['LayerName', `${LAYER_ARN}:1`, /pattern/],
    ['LayerVersionArn', LAYER_ARN, /pattern/],
    ['StatementId', 'two words', /pattern/],
    ['VersionNumber', 1.5, /integer/],
    ['VersionNumber', '1', /integer/],
    ['Runtime', 'python9.9', /allowed values/],
    ['Runtime', 'Python3.12', /allowed values/],
    ['Architecture', 'x86', /allowed values/],
    ['LayerVersionContentInput', { S3Bucket: 'bucket.' }, /S3Bucket .*pattern/],
    ['ListLayersRequest', { MaxItems: 51 }, /MaxItems .*<= 50/],
    ['ListLayersRequest', { MaxItems: 0 }, /MaxItems .*>= 1/],
    ['ListLayersRequest', { CompatibleRuntime: 'python9.9' }, /CompatibleRuntime .*allowed values/],
    [
      'PublishLayerVersionRequest',
      { LayerName: 'my-layer', Content: {}, CompatibleRuntimes: ['python9.9'] },
      /CompatibleRuntimes\/0 .*allowed values/,
    ],
    [
      'PublishLayerVersionRequest',
      { LayerName: 'my-layer', Content: {}, CompatibleRuntimes: Array.from({ length: 16 }, () => 'java21') },
      /CompatibleRuntimes .*more than 15/,
    ],
    ['PublishLayerVersionRequest', { LayerName: 'my-layer' }, /required property 'Content'/],
  ])('%s refuses %j', (name, value, reason) => {
    const found = complaints(name, value);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(reason);
  });
});

describe('exchanges', () => {
  test.each(EXAMPLES)("AWS's example of $operation is valid", ({ operation, request, response }) => {
    expect(complaints(`${operation}Request`, request)).toStrictEqual([]);
    expect(complaints(`${operation}Response`, response)).toStrictEqual([]);
  });

  test.each(EXAMPLES)('a mistyped member of $operation is refused', ({ operation, request }) => {
    expect(complaints(`${operation}Request`, { ...request, compatibleRuntime: 'java21' })).toStrictEqual([
      ' must NOT have additional properties',
    ]);
  });

  test.each(EXAMPLES)('a member that AWS adds to the answer of $operation is allowed', ({ operation, response }) => {
    expect(complaints(`${operation}Response`, { ...(response as object), NewMember: true })).toStrictEqual([]);
  });

  test('a mistyped member of the archive is refused', () => {
    expect(complaints('PublishLayerVersionRequest', { LayerName: 'my-layer', Content: { zipFile: '' } })).toStrictEqual(
      ['/Content must NOT have additional properties'],
    );
  });

  test('a recorded list item, full of nulls, is valid', () => {
    const item: unknown = JSON.parse(RECORDED_ITEM);
    expect(complaints('LayerVersionsListItem', item)).toStrictEqual([]);
    expect(complaints('ListLayerVersionsResponse', { LayerVersions: [item], NextMarker: null })).toStrictEqual([]);
  });
});
