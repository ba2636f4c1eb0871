import { createFake } from '@org/layers-fake';
import { expect, test } from 'vitest';
import { accountGrant, EVERYBODY, organizationGrant } from './grant-to.ts';
import { grantsIn, leftOutOfGrants, PRIVATE, sameGrantIn, summarizePolicy, wordsOfPolicy } from './policy-summary.ts';

const PATH = 'https://lambda.us-east-1.amazonaws.com/2018-10-31/layers/fonts/versions/1/policy';

/** What the fake makes of grants. */
async function policyAfter(...grants: readonly object[]): Promise<string> {
  const fake = createFake();
  await fake.seed({ layers: [{ LayerName: 'fonts', versions: [{}] }] });
  const authorization =
    'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=0';
  const headers = { authorization };
  for (const grant of grants) {
    const body = JSON.stringify({ Action: 'lambda:GetLayerVersion', ...grant });
    expect((await fake.fetch(new Request(PATH, { method: 'POST', headers, body }))).status).toBe(201);
  }
  const { Policy } = (await (await fake.fetch(new Request(PATH, { headers }))).json()) as { readonly Policy: string };
  return Policy;
}

const of = (Principal: string, more: Readonly<Record<string, string>> = {}) => ({
  StatementId: `s${Principal.length}${Object.values(more).join('')}`,
  Principal,
  ...more,
});

test.each([
  [[of('*')], 'public'],
  [[of('111122223333')], 'account 111122223333'],
  [[of('111122223333'), of('arn:aws:iam::444455556666:root')], '2 accounts'],
  [[of('*', { OrganizationId: 'o-abc1234567' })], 'organisation o-abc1234567'],
  [
    [of('*', { OrganizationId: 'o-abc1234567' }), of('111122223333')],
    'account 111122223333, organisation o-abc1234567',
  ],
])('%j is %s', async (grants, words) => {
  const summary = summarizePolicy(await policyAfter(...grants));
  expect(wordsOfPolicy(summary)).toBe(words);
  expect(summary.statements).toEqual(grants.map(({ StatementId }) => StatementId));
  // What it was made of makes it again.
  expect(await policyAfter(...grantsIn(await policyAfter(...grants)))).toBe(await policyAfter(...grants));
});

test('what nobody was given is private', () => {
  expect(wordsOfPolicy(PRIVATE)).toBe('private');
  expect(summarizePolicy('{}')).toEqual(PRIVATE);
});

test('one statement may stand alone, and a condition that is not known restricts', () => {
  const statement = { Sid: 'a', Effect: 'Allow', Principal: '*' };
  expect(summarizePolicy(JSON.stringify({ Statement: statement }))).toMatchObject({ isPublic: true });
  const Condition = { StringEquals: { 'aws:PrincipalOrgPaths': 'o-1/r/*' } };
  expect(summarizePolicy(JSON.stringify({ Statement: [{ ...statement, Condition }] }))).toMatchObject({
    isPublic: false,
  });
});

test('what no grant can say is not granted: a version is never shared with more than the one before', () => {
  const allowed = { Sid: 'a', Effect: 'Allow', Principal: '*' };
  const org = { 'aws:PrincipalOrgID': 'o-abc1234567' };
  const statements = [
    { ...allowed, Effect: 'Deny' },
    { Sid: 'a', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
    { ...allowed, Principal: { AWS: ['111122223333', '444455556666'] } },
    { ...allowed, Condition: { StringEquals: { 'aws:PrincipalOrgPaths': 'o-1/r/*' } } },
    { ...allowed, Condition: { StringEquals: { ...org, 'aws:SourceIp': '10.0.0.1' } } },
    { ...allowed, Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-abc1234567', 'o-def1234567'] } } },
  ];
  for (const statement of statements) {
    const policy = JSON.stringify({ Statement: [statement, { ...allowed, Sid: 'b' }] });
    expect(grantsIn(policy).map(({ StatementId }) => StatementId)).toEqual(['b']);
    expect(leftOutOfGrants(policy)).toEqual(['a']);
  }
});

test('whoever has a version already is found, by whichever statement', async () => {
  const given = of('111122223333');
  const policy = await policyAfter(given, of('*', { OrganizationId: 'o-abc1234567' }));
  expect(sameGrantIn(policy, accountGrant('111122223333'))).toMatchObject(given);
  expect(sameGrantIn(policy, accountGrant('arn:aws:iam::111122223333:root'))).toMatchObject(given);
  expect(sameGrantIn(policy, organizationGrant('o-abc1234567'))?.StatementId).toBe('s1o-abc1234567');
  for (const other of [accountGrant('444455556666'), organizationGrant('o-def1234567'), EVERYBODY])
    expect(sameGrantIn(policy, other)).toBeUndefined();
  expect(sameGrantIn(await policyAfter(of('*')), EVERYBODY)?.StatementId).toBe('s1');
});
