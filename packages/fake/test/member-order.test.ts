import { describe, expect, test } from 'vitest';
import { createFake, type FakeOptions } from '../src/index.ts';
import { archiveOf, zipFileOf } from './archives.ts';
import { call, type Exchange } from './call.ts';

const VERSIONS = '/2018-10-31/layers/a/versions';
const ARN = 'arn:aws:lambda:us-east-1:123456789012:layer:a:1';
const UPLOAD = { ZipFile: zipFileOf('a') };

// What AWS's order is, nobody knows (docs/discoveries.md); ours does not change unseen.
const CONTENT = ['Location', 'CodeSha256', 'CodeSize', 'SigningProfileVersionArn', 'SigningJobArn'];
const VERSION = [
  'Content',
  'LayerArn',
  'LayerVersionArn',
  'Description',
  'CreatedDate',
  'Version',
  'CompatibleArchitectures',
  'CompatibleRuntimes',
  'LicenseInfo',
];

/** A version as publish and both gets show it. */
async function shown(Content: object, options: FakeOptions = {}): Promise<readonly Exchange[]> {
  const fake = createFake({ objects: async () => archiveOf('a'), ...options });
  return [
    await call(fake, 'POST', VERSIONS, { body: { Content } }),
    await call(fake, 'GET', `${VERSIONS}/1`),
    await call(fake, 'GET', `/2018-10-31/layers?find=LayerVersion&Arn=${ARN}`),
  ];
}

describe('the members of a version', () => {
  test('come in one order', async () => {
    for (const { body } of await shown(UPLOAD)) {
      expect(Object.keys(body)).toEqual(VERSION);
      expect(Object.keys(body.Content)).toEqual(CONTENT);
    }
  });

  test('have its object in S3 at the end of Content', async () => {
    for (const { body } of await shown({ S3Bucket: 'bucket', S3Key: 'k', S3ObjectStorageMode: 'REFERENCE' })) {
      expect(Object.keys(body)).toEqual(VERSION);
      expect(Object.keys(body.Content)).toEqual([...CONTENT, 'ResolvedS3Object']);
      expect(Object.keys(body.Content.ResolvedS3Object)).toEqual(['S3Bucket', 'S3Key']);
    }
  });

  test('have no architectures before there were any', async () => {
    for (const { body } of await shown(UPLOAD, { edition: '2018-12-15' }))
      expect(Object.keys(body)).toEqual(VERSION.filter((name) => name !== 'CompatibleArchitectures'));
  });
});

test('the answers of the policy operations have the revision last', async () => {
  const fake = createFake();
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{}] }] });
  const body = { StatementId: 's1', Action: 'lambda:GetLayerVersion', Principal: '*' };
  const added = await call(fake, 'POST', `${VERSIONS}/1/policy`, { body });
  expect(Object.keys(added.body)).toEqual(['Statement', 'RevisionId']);
  expect(Object.keys((await call(fake, 'GET', `${VERSIONS}/1/policy`)).body)).toEqual(['Policy', 'RevisionId']);
});
