import { describe, expect, test } from 'vitest';
import { editionOf } from './observations/edition-of.ts';
import { numbered, unset, uuid } from './observations/holes.ts';
import { OBSERVATIONS } from './observations/index.ts';
import type { Expected, Observation } from './observations/observation.ts';
import { readable } from './observations/quote.ts';
import { replay } from './observations/replay.ts';
import { deleteLayerVersion, getLayerVersion } from './observations/requests.ts';
import { tally } from './observations/tally.ts';

const named = (id: string): Observation => OBSERVATIONS.find((observation) => observation.id === id)!;

describe('the fake answers as AWS was seen to', () => {
  test.each(OBSERVATIONS.map((observation) => [observation.id, observation] as const))(
    '%s',
    async (_id, observation) => {
      expect(await replay(observation)).toEqual({ tag: 'reproduced' });
    },
    // Some requests have 70 MB.
    60_000,
  );
});

describe('the table', () => {
  test('has each id once', () => {
    const ids = OBSERVATIONS.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  });

  test('names an edition only where it is not the one of the date', () => {
    const other = OBSERVATIONS.filter(({ edition }) => edition !== undefined);
    expect(other.length).toBeGreaterThan(0);
    for (const { date, edition } of other) expect(editionOf({ date })).not.toBe(edition!.edition);
  });

  test('has editions by date: years count from their first day, an unknown date has the newest', () => {
    expect(
      ['2017', '2020-04', '2023', '2024-09-04', '2026-01-12T15:31:58Z', 'unknown'].map((date) => editionOf({ date })),
    ).toEqual(['2018-12-15', '2018-12-15', '2022-11-22', '2024-04-10', '2026-01-12', '2026-08-31']);
  });
});

describe('a replay can fail', () => {
  const NO_POLICY = named('c7n.2018.get_layer_version_policy_after_last_removed');
  const { expected } = NO_POLICY;

  test.each<[string, Expected]>([
    ['another status', { status: 400 }],
    ['another code', { code: 'ResourceConflictException' }],
    ['another text', { text: 'Layer version arn does not have any resource policy.' }],
    ['another value of a member', { body: { ...expected.body, Type: 'Service' } }],
    ['a member too few', { body: { ...expected.body, Reason: 'none' } }],
    ['a member too many', { body: { Type: 'User' } }],
    ['some member of another value', { includes: { Type: 'Service' } }],
    ['something that is no UUID', { includes: { Type: uuid } }],
    ['something where nothing was', { includes: { Type: unset } }],
    ['other bytes', { bytes: '{"Type":"User"}' }],
    ['another header', { headers: { date: 'Sat, 15 Dec 2018 03:18:36 GMT' } }],
    ['a header too few', { headers: { 'retry-after': '1' } }],
    ['a header too many', { headers: { 'content-type': null } }],
    ['another length', { length: 126 }],
  ])('for %s', async (_difference, change) => {
    expect(await replay({ ...NO_POLICY, expected: { ...expected, ...change } })).toMatchObject({ tag: 'broken' });
  });

  test.each<[string, string, Expected]>([
    ['items in another order', 'floci.list_layers_plain', { includes: { Layers: [{ LayerName: 'second' }, {}] } }],
    ['an item too few', 'floci.list_layers_plain', { includes: { Layers: [{}, {}, {}] } }],
    ['a list that is none', 'floci.list_layers_plain', { includes: { NextMarker: [] } }],
    ['a null too few', 'floci.list_layers_plain', { includes: { NextMarker: unset, Marker: null } }],
    [
      'a value of before',
      'ls.test_layer_policy_lifecycle.get_layer_version_policy',
      { includes: { RevisionId: numbered(3) } },
    ],
    [
      'another value than before',
      'ls.test_layer_policy_lifecycle.get_layer_version_policy_postadd2',
      { includes: { RevisionId: numbered(1) } },
    ],
    ['a value that was read back', 'tf-acc.layer_version_update', { includes: { Version: 1 } }],
  ])('for %s', async (_difference, id, change) => {
    expect(await replay({ ...named(id), expected: change })).toMatchObject({ tag: 'broken' });
  });

  test('for a null that only the wire shows', async () => {
    const { body } = named('floci.list_layer_versions_unknown').expected;
    const { NextMarker: _null, ...rest } = body as { readonly NextMarker: null };
    const parsed = { ...named('floci.list_layer_versions_unknown'), expected: { body: rest } };
    expect(await replay({ ...parsed, through: 'boto' })).toEqual({ tag: 'reproduced' });
    expect(await replay(parsed)).toEqual({ tag: 'broken', difference: 'body.NextMarker: expected none, got null' });
  });

  test('for a state that cannot be reached', async () => {
    const policy = named('ls.test_layer_policy_exceptions.layer_permission_nopolicy_get');
    expect(await replay({ ...policy, given: [{ request: getLayerVersion('unknown', 1) }] })).toMatchObject({
      difference: expect.stringContaining('given 1: expected success, got 404'),
    });
    const request = deleteLayerVersion('testlayer', 1);
    expect(await replay({ ...policy, given: [{ request, sees: { Version: 1 } }] })).toMatchObject({ tag: 'broken' });
    const given = [{ seed: { layers: [{ LayerName: 'no name', versions: [] }] } }];
    expect(await replay({ ...policy, given })).toMatchObject({ difference: expect.stringContaining('no name') });
  });

  test('and says where long texts part', async () => {
    const list = named('ls.test_layer_exceptions.list_layers_exc_compatibleruntime_invalid');
    const text = readable(list.expected.text!).replace('nasa', 'esa');
    const outcome = await replay({ ...list, expected: { text } });
    expect(outcome).toMatchObject({ difference: expect.stringMatching(/^text: expected "….{0,80}/) });
  });
});

test('an observation that says nothing of the answer is not decided', async () => {
  expect(await replay({ ...OBSERVATIONS[0]!, expected: {} })).toEqual({ tag: 'undecidable' });
});

test('observations are counted by level, the superseded ones among the recorded and apart', () => {
  const reproduced = { tag: 'reproduced' } as const;
  const counts = tally([
    { level: 'recorded', outcome: reproduced },
    { level: 'recorded', superseded: true, outcome: { tag: 'broken', difference: 'status' } },
    { level: 'reported', outcome: reproduced },
    { level: 'reported', outcome: { tag: 'undecidable' } },
  ]);
  expect(counts).toEqual({
    recorded: { reproduced: 1, decidable: 2 },
    reported: { reproduced: 1, decidable: 1 },
    documented: { reproduced: 0, decidable: 0 },
    superseded: { reproduced: 0, decidable: 1 },
    all: { reproduced: 2, decidable: 3 },
  });
});
