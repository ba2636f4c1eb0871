import { describe, expect, test } from 'vitest';

import { type Constraint, CONSTRAINTS, type OperationName, OPERATIONS } from '../src/index.ts';

const LAYER_NAME = { kind: 'string', minLength: 1, maxLength: 140 } as const;
const VERSION_NUMBER = { kind: 'integer' } as const;
const RUNTIME = { kind: 'enum', set: 'Runtime' } as const;
const ARCHITECTURE = { kind: 'enum', set: 'Architecture' } as const;
const TEXT = { kind: 'string' } as const;
const LIST = {
  MaxItems: { kind: 'integer', minimum: 1, maximum: 50 },
  CompatibleRuntime: RUNTIME,
  CompatibleArchitecture: ARCHITECTURE,
  Marker: TEXT,
} as const;

/** The bounds of the service model (botocore 1.43.67), stated anew; patterns are held where values are tried. */
const BOUNDS: Readonly<Record<OperationName, object>> = {
  ListLayers: LIST,
  ListLayerVersions: { LayerName: LAYER_NAME, ...LIST },
  GetLayerVersion: { LayerName: LAYER_NAME, VersionNumber: VERSION_NUMBER },
  GetLayerVersionByArn: { Arn: { kind: 'string', minLength: 1, maxLength: 2048 } },
  PublishLayerVersion: {
    LayerName: LAYER_NAME,
    Description: { kind: 'string', maxLength: 256 },
    Content: {
      kind: 'structure',
      required: [],
      members: {
        S3Bucket: { kind: 'string', minLength: 3, maxLength: 63 },
        S3Key: { kind: 'string', minLength: 1, maxLength: 1024 },
        S3ObjectVersion: { kind: 'string', minLength: 1, maxLength: 1024 },
        S3ObjectStorageMode: { kind: 'enum', set: 'S3ObjectStorageMode' },
        ZipFile: { kind: 'blob' },
      },
    },
    CompatibleRuntimes: { kind: 'list', maxItems: 15, items: RUNTIME },
    LicenseInfo: { kind: 'string', maxLength: 512 },
    CompatibleArchitectures: { kind: 'list', maxItems: 2, items: ARCHITECTURE },
  },
  DeleteLayerVersion: { LayerName: LAYER_NAME, VersionNumber: VERSION_NUMBER },
  AddLayerVersionPermission: {
    LayerName: LAYER_NAME,
    VersionNumber: VERSION_NUMBER,
    StatementId: { kind: 'string', minLength: 1, maxLength: 100 },
    Action: { kind: 'string', maxLength: 22 },
    Principal: { kind: 'string', maxLength: 10_000 },
    OrganizationId: { kind: 'string', maxLength: 34 },
    RevisionId: TEXT,
  },
  RemoveLayerVersionPermission: {
    LayerName: LAYER_NAME,
    VersionNumber: VERSION_NUMBER,
    StatementId: { kind: 'string', minLength: 1, maxLength: 100 },
    RevisionId: TEXT,
  },
  GetLayerVersionPolicy: { LayerName: LAYER_NAME, VersionNumber: VERSION_NUMBER },
};

const withoutPatterns = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'pattern' ? undefined : part)));

/** The patterns by which a request's members are held, by member. */
function patterns(members: Readonly<Record<string, Constraint>>): Readonly<Record<string, RegExp>> {
  const found = Object.entries(members).flatMap(([name, constraint]) =>
    constraint.kind === 'string' && constraint.pattern !== undefined ? [[name, constraint.pattern] as const] : [],
  );
  return Object.fromEntries(found.map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`)]));
}

describe('the constraints that are generated', () => {
  test.each(Object.entries(BOUNDS))('of %s are those of the service model', (name, members) => {
    expect(withoutPatterns(CONSTRAINTS[name as OperationName].members)).toStrictEqual(members);
  });

  test('cover every operation', () => {
    expect(Object.keys(CONSTRAINTS).toSorted()).toStrictEqual(Object.keys(OPERATIONS).toSorted());
  });

  test.each([
    ['Principal', ['123456789012', '*', 'arn:aws:iam::123456789012:root', 'arn:aws-cn:iam::123456789012:root']],
    ['Action', ['lambda:GetLayerVersion']],
    ['OrganizationId', ['o-t194hfs8cz']],
  ])('allow the right %s', (member, values) => {
    const pattern = patterns(CONSTRAINTS.AddLayerVersionPermission.members)[member]!;
    expect(values.filter((value) => !pattern.test(value))).toStrictEqual([]);
  });

  test.each([
    ['Principal', ['12345678901', '**', 'arn:aws:iam::123456789012:user/me', '']],
    ['Action', ['*', 'lambda:*', 'lambda:GetLayerVersionPolicy']],
    ['OrganizationId', ['t194hfs8cz', 'o-short', 'O-t194hfs8cz']],
  ])('refuse a wrong %s', (member, values) => {
    const pattern = patterns(CONSTRAINTS.AddLayerVersionPermission.members)[member]!;
    expect(values.filter((value) => pattern.test(value))).toStrictEqual([]);
  });
});
