import { readFileSync } from 'node:fs';
import { CONTRACTS } from '@org/layers-contracts';
import { OPERATIONS } from '@org/layers-model';
import { describe, expect, test } from 'vitest';
import { allows } from './nightly/policy-gate.ts';
import { PARAMETERS, type Policy, policyOf, roleOf } from './nightly/roles-template.ts';

const { Region: region, Prefix: prefix, 'AWS::AccountId': account } = PARAMETERS;
const DOCS = readFileSync(new URL('../../../docs/nightly.md', import.meta.url), 'utf8');

/** The policies of the docs, by the heading they stand under. */
const shown = Object.fromEntries(
  DOCS.split(/^#+ /m).flatMap((section) => {
    const [, json] = /```json\n([\s\S]*?)```/.exec(section) ?? [];
    return json === undefined ? [] : [[section.split('\n')[0]!, JSON.parse(json) as Policy]];
  }),
);

describe('the docs show what the template makes', () => {
  test.each(['WriteRole', 'ReadRole'] as const)('the policy of %s', (name) => {
    expect(shown[name === 'WriteRole' ? 'Read and write' : 'Read only']).toEqual(policyOf(name));
  });

  test('the trust policy, one for both', () => {
    expect(shown['Who may take the roles']).toEqual(roleOf('WriteRole').AssumeRolePolicyDocument);
    expect(roleOf('ReadRole').AssumeRolePolicyDocument).toEqual(roleOf('WriteRole').AssumeRolePolicyDocument);
  });
});

test('the docs name contracts that there are', () => {
  const themes = [...new Set(CONTRACTS.map(({ id }) => id.split('/')[0]!))];
  const named = [...DOCS.matchAll(/`([a-z]+)\/([a-z-]+)`/g)].flatMap(([, theme = '', rest]) =>
    themes.includes(theme) ? [`${theme}/${rest}`] : [],
  );
  expect(named.length).toBeGreaterThan(4);
  expect(CONTRACTS.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
});

/** Each operation's own action, and what it is authorised on (AWS's API permissions reference). */
const ACTIONS = Object.keys(OPERATIONS)
  .filter((name) => name !== 'GetLayerVersionByArn')
  .map((name) => `lambda:${name}`);
const levelOf = (action: string): 'all' | 'layer' | 'version' =>
  action === 'lambda:ListLayers'
    ? 'all'
    : /(ListLayerVersions|PublishLayerVersion)$/.test(action)
      ? 'layer'
      : 'version';
const READS = ACTIONS.filter((action) => /:(Get|List)/.test(action));

const on = (name: string, place: string = region) => ({
  all: '*',
  layer: `arn:aws:lambda:${place}:${account}:layer:${name}`,
  version: `arn:aws:lambda:${place}:${account}:layer:${name}:7`,
});
const allowed = (
  policy: Policy,
  name: string,
  at: Partial<{ place: string; sentTo: string }> = {},
): readonly string[] =>
  ACTIONS.filter((action) =>
    allows(policy, { action, resource: on(name, at.place)[levelOf(action)], region: at.sentTo ?? region }),
  );

describe('the role that writes', () => {
  const policy = policyOf('WriteRole');

  test('may do every operation of the model under the prefix, and nothing that is none', () => {
    expect(allowed(policy, `${prefix}a`)).toEqual(ACTIONS);
    const actions = new Set(policy.Statement.flatMap(({ Action }) => Action));
    expect([...actions].toSorted()).toEqual(ACTIONS.toSorted());
  });

  test('may list other layers and do no more', () => {
    expect(allowed(policy, 'payments')).toEqual(['lambda:ListLayers']);
    expect(allowed(policy, prefix.slice(0, -1))).toEqual(['lambda:ListLayers']);
  });

  test('may do nothing in another region', () => {
    const elsewhere = { place: 'us-east-1', sentTo: 'us-east-1' };
    expect(allowed(policy, `${prefix}a`, elsewhere)).toEqual(['lambda:ListLayers']);
  });

  test('may name a layer of another region where it is asked', () => {
    expect(allowed(policy, `${prefix}a`, { place: 'us-east-1' })).toEqual(ACTIONS);
  });
});

test('the role that reads may read everything in every region, and write nothing', () => {
  for (const place of ['eu-central-1', 'us-east-1'])
    expect(allowed(policyOf('ReadRole'), 'payments', { place, sentTo: place })).toEqual(READS);
});
