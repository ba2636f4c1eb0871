import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Collected, disagreements } from './observations/collected.ts';
import { OBSERVATIONS } from './observations/index.ts';
import { quotedRefusals } from './observations/quoted-refusals.ts';

// The collection lies beside the repository; it is no part of it.
const COLLECTION = new URL('../../../../shared/aws/observations.json', import.meta.url);
const missing = !existsSync(COLLECTION);
const collected: readonly Collected[] = missing ? [] : JSON.parse(readFileSync(COLLECTION, 'utf8'));

/** Where a row says something else than the collection on purpose. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'tf-42263.list_layer_versions_version_arn': 'the quoted text is cut, the row goes on',
  'elastic-apm.2021.content_location': 'key and signature are left out there, and have a form here',
  'aws-example.GetLayerVersionByArn': 'the example answers with another region than it asks',
};

const reason = missing ? ' (skipped: no collection lies beside the repository)' : '';

describe.skipIf(missing)(`the table has all that was collected${reason}`, () => {
  test('every observation is in it, and beside them only what was gathered since', () => {
    const ids = collected.map(({ id }) => id);
    const since = quotedRefusals.map(({ id }) => id);
    expect(OBSERVATIONS.map(({ id }) => id).toSorted()).toEqual([...ids, ...since].toSorted());
  });

  test.each(collected.map((theirs) => [theirs.id, DIFFERENT[theirs.id] ?? 'the same', theirs] as const))(
    '%s: %s',
    (id, _difference, theirs) => {
      const ours = OBSERVATIONS.find((observation) => observation.id === id)!;
      const found = [...disagreements(theirs, ours)];
      expect(found.length > 0, found.join('\n')).toBe(id in DIFFERENT);
    },
  );
});

describe('a row of the table that is not what was collected is noticed', () => {
  const ours = OBSERVATIONS.find(({ id }) => id === 'ls.test_layer_policy_exceptions.add_layer_permission_result')!;
  const theirs: Collected = {
    id: ours.id,
    operation: 'AddLayerVersionPermission',
    recordedDate: '2025-11-25T02:50:51Z',
    request: {
      method: 'POST',
      path: '/2018-10-31/layers/<resource:1>/versions/1/policy',
      body: { Action: 'lambda:GetLayerVersion', Principal: '*', StatementId: 's1' },
    },
    response: {
      status: 201,
      body: {
        RevisionId: '<uuid:1>',
        Statement: {
          $jsonString: {
            Sid: 's1',
            Effect: 'Allow',
            Principal: '*',
            Action: 'lambda:GetLayerVersion',
            Resource: 'arn:<partition>:lambda:<region>:111111111111:layer:<resource:1>:1',
          },
        },
      },
    },
  };
  const { request, response } = theirs;

  test('the row itself is what was collected', () => {
    expect([...disagreements(theirs, ours)]).toEqual([]);
  });

  test.each<[string, Partial<Collected>]>([
    ['id', { id: 'another' }],
    ['operation', { operation: 'GetLayerVersion' }],
    ['date', { recordedDate: '2025-11-26' }],
    ['superseded', { superseded: true }],
    ['level', { reportedByThirdParty: true }],
    ['level', { documentedExample: true }],
    ['method', { request: { ...request, method: 'PUT' } }],
    ['path', { request: { ...request, path: '/2018-10-31/layers/<resource:1>/versions/2/policy' } }],
    ['query', { request: { ...request, query: { RevisionId: 'wrong' } } }],
    ['request', { request: { ...request, body: { StatementId: 's1' } } }],
    ['status', { response: { ...response, status: 200 } }],
    ['code', { response: { ...response, error: { code: 'ServiceException', message: '<not quoted>' } } }],
    ['text', { response: { ...response, error: { code: 'ServiceException', message: 'Some text' } } }],
    ['date', { response: { ...response, headers: { date: 'Sat, 15 Dec 2018 03:18:17 GMT' } } }],
    ['content-length', { response: { ...response, headers: { 'content-length': '341' } } }],
    ['body', { response: { ...response, body: { RevisionId: '<uuid:1>', Statement: '{"Sid":"s1"}' } } }],
    ['body', { response: { ...response, body: { RevisionId: '<uuid:1>' } } }],
    ['the raw item', { response: { ...response, rawItem: '{"Version":1}' } }],
  ])('by its %s', (name, change) => {
    expect([...disagreements({ ...theirs, ...change }, ours)].join('\n')).toMatch(new RegExp(`^${name}\\b`, 'm'));
  });

  test('by a body that it leaves out', () => {
    expect([...disagreements(theirs, { ...ours, expected: { status: 201 } })]).toEqual(['body: the table has none']);
  });
});
