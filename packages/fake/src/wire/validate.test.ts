import type { Edition } from '@org/layers-model';
import { expect, test } from 'vitest';
import type { Members } from './decode.ts';
import { rulesOf } from '../rules.ts';
import { validate } from './validate.ts';

const refusal = (
  operation: Parameters<typeof validate>[0],
  members: Members,
  edition: Edition = '2026-01-12',
): string => {
  try {
    validate(operation, members, rulesOf(edition));
  } catch (cause) {
    return (cause as Error).message;
  }
  return 'accepted';
};

test('a request within its constraints is accepted', () => {
  expect(refusal('ListLayers', { MaxItems: 50, CompatibleRuntime: 'python2.7', CompatibleArchitecture: 'arm64' })).toBe(
    'accepted',
  );
});

test('an unknown architecture is refused as recorded on 2026-01-12', () => {
  expect(refusal('ListLayers', { CompatibleArchitecture: 'archdoesnotexist' })).toBe(
    "1 validation error detected: Value 'archdoesnotexist' at 'compatibleArchitecture' failed to satisfy constraint: " +
      'Member must satisfy enum value set: [x86_64, arm64]',
  );
});

test('lists are printed whole and every violation is told, as recorded on 2026-01-12', () => {
  const members = {
    LayerName: 'a',
    Content: {},
    CompatibleRuntimes: ['invalidruntime', 'nodejs20.x'],
    CompatibleArchitectures: ['invalidarch', 'x86_64'],
  };
  expect(refusal('PublishLayerVersion', members)).toMatch(
    /^2 validation errors detected: Value '\[invalidruntime, nodejs20\.x\]' at 'compatibleRuntimes' failed to satisfy constraint: Member must satisfy enum value set: \[nodejs20\.x, .*, java8\.al2\]; Value '\[invalidarch, x86_64\]' at 'compatibleArchitectures' failed to satisfy constraint: Member must satisfy constraint: \[Member must satisfy enum value set: \[x86_64, arm64\], Member must not be null\]$/,
  );
});

test('the order is maxItems, compatibleRuntime, compatibleArchitecture', () => {
  const text = refusal('ListLayers', { CompatibleArchitecture: 'x', CompatibleRuntime: 'y', MaxItems: 0 });
  expect([...text.matchAll(/at '(\w+)'/g)].map(([, member]) => member)).toEqual([
    'maxItems',
    'compatibleRuntime',
    'compatibleArchitecture',
  ]);
  expect(text).toMatch(/^3 validation errors detected: Value '0' at 'maxItems' .* greater than or equal to 1; /);
});

test('a missing member is null, without quotes', () => {
  expect(refusal('GetLayerVersionByArn', {})).toBe(
    "1 validation error detected: Value null at 'arn' failed to satisfy constraint: Member must not be null",
  );
  expect(refusal('PublishLayerVersion', { LayerName: 'a' })).toContain("Value null at 'content'");
});

test('each bound holds at its value and is broken beyond', () => {
  const publish = (members: Members): string =>
    refusal('PublishLayerVersion', { LayerName: 'a', Content: {}, ...members });
  expect(publish({ Description: 'd'.repeat(256), LicenseInfo: 'l'.repeat(512) })).toBe('accepted');
  expect(publish({ Description: 'd'.repeat(257) })).toContain(
    "at 'description' failed to satisfy constraint: Member must have length less than or equal to 256",
  );
  expect(publish({ LicenseInfo: 'l'.repeat(513) })).toContain("at 'licenseInfo'");
  expect(publish({ CompatibleRuntimes: Array.from({ length: 15 }, () => 'java8') })).toBe('accepted');
  expect(publish({ CompatibleRuntimes: Array.from({ length: 16 }, () => 'java8') })).toContain(
    'less than or equal to 15',
  );
  expect(publish({ Content: { S3Bucket: 'ab', S3Key: 'k' } })).toContain("Value 'ab' at 'content.s3Bucket' failed");
});

test('patterns hold for the whole value', () => {
  const name = (LayerName: string): string => refusal('ListLayerVersions', { LayerName });
  expect(name('my-layer_1')).toBe('accepted');
  expect(name('arn:aws:lambda:us-east-1:123456789012:layer:my-layer')).toBe('accepted');
  expect(name('bad name!')).toContain("Value 'bad name!' at 'layerName'");
  expect(name('a'.repeat(141))).toContain('less than or equal to 140');
  expect(name('arn:aws:lambda:us-east-1:123456789012:layer:my-layer:1')).toContain('regular expression pattern: (arn:');
});

test('retired runtimes are accepted by the filters and by publish, internal names too', () => {
  expect(refusal('ListLayers', { CompatibleRuntime: 'nasa' })).toBe('accepted');
  expect(refusal('PublishLayerVersion', { LayerName: 'a', Content: {}, CompatibleRuntimes: ['java8', 'go1.x'] })).toBe(
    'accepted',
  );
  expect(refusal('ListLayers', { CompatibleRuntime: 'Python3.8' })).toContain("'Python3.8'");
});

test.each<[Edition, string]>([
  ['2022-11-22', '[Member must satisfy enum value set: [x86_64, arm64]]'],
  ['2025-04-01', '[Member must satisfy enum value set: [x86_64, arm64]]'],
  ['2025-11-06', '[Member must satisfy enum value set: [x86_64, arm64], Member must not be null]'],
])('publish refuses an architecture as recorded on %s', (edition, constraints) => {
  const members = { LayerName: 'a', Content: {}, CompatibleArchitectures: ['invalidarch'] };
  expect(refusal('PublishLayerVersion', members, edition)).toBe(
    "1 validation error detected: Value '[invalidarch]' at 'compatibleArchitectures' failed to satisfy constraint: " +
      `Member must satisfy constraint: ${constraints}`,
  );
});

test('a null in a list is printed as null', () => {
  const members = { LayerName: 'a', Content: {}, CompatibleArchitectures: [null, 'arm64'] };
  expect(refusal('PublishLayerVersion', members)).toContain("Value '[null, arm64]' at");
});

test('an edition knows the runtimes of its day', () => {
  expect(refusal('ListLayers', { CompatibleRuntime: 'ruby3.5' }, '2026-01-12')).toBe('accepted');
  expect(refusal('ListLayers', { CompatibleRuntime: 'ruby3.5' }, '2026-08-31')).toContain("Value 'ruby3.5'");
  expect(refusal('ListLayers', { CompatibleRuntime: 'python3.13' }, '2023-07-28')).toContain("Value 'python3.13'");
});
