import { beforeEach, describe, expect, test } from 'vitest';
import { createFake, type Fake } from '../src/index.ts';
import { call, type Exchange, signedBy } from './call.ts';

const VERSION = '/2018-10-31/layers/my-layer/versions/1';
const ARN = 'arn:aws:lambda:us-east-1:123456789012:layer:my-layer';
const grant = (StatementId: string, Principal = '*', more: object = {}): object => ({
  StatementId,
  Action: 'lambda:GetLayerVersion',
  Principal,
  ...more,
});

let fake: Fake;
beforeEach(async () => {
  fake = createFake({ organizations: { 'o-t194hfs8cz': ['111122223333'] } });
  await fake.seed({ layers: [{ LayerName: 'my-layer', versions: [{}] }] });
});

const add = async (body: object, query = '', headers = {}): Promise<Exchange> =>
  await call(fake, 'POST', `${VERSION}/policy${query}`, { body, headers });
const remove = async (sid: string, query = ''): Promise<Exchange> =>
  await call(fake, 'DELETE', `${VERSION}/policy/${sid}${query}`);
const policy = async (): Promise<Exchange> => await call(fake, 'GET', `${VERSION}/policy`);
const sids = async (): Promise<string[]> =>
  JSON.parse((await policy()).body.Policy).Statement.map(({ Sid }: any) => Sid);

describe('a statement is written', () => {
  test.each<[string, object, string]>([
    ['for everybody, as recorded', grant('s1'), '"Principal":"*","Action":"lambda:GetLayerVersion",'],
    [
      'for an account, as documented',
      grant('s1', '111122223333'),
      '"Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"lambda:GetLayerVersion",',
    ],
    [
      'for a root ARN, as it was given',
      grant('s1', 'arn:aws-cn:iam::111122223333:root'),
      '"Principal":{"AWS":"arn:aws-cn:iam::111122223333:root"},"Action":"lambda:GetLayerVersion",',
    ],
  ])('%s', async (_case, body, middle) => {
    const { status, body: answer } = await add(body);
    const statement = `{"Sid":"s1","Effect":"Allow",${middle}"Resource":"${ARN}:1"}`;
    expect(status).toBe(201);
    expect(answer.Statement).toBe(statement);
    const { body: whole } = await policy();
    expect(whole.Policy).toBe(`{"Version":"2012-10-17","Id":"default","Statement":[${statement}]}`);
    expect(whole.RevisionId).toBe(answer.RevisionId);
  });

  test('for an organisation, its condition last, as documented', async () => {
    const { body } = await add(grant('engineering-org', '*', { OrganizationId: 'o-t194hfs8cz' }));
    expect(body.Statement).toBe(
      `{"Sid":"engineering-org","Effect":"Allow","Principal":"*","Action":"lambda:GetLayerVersion","Resource":"${ARN}:1",` +
        '"Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-t194hfs8cz"}}}',
    );
  });

  test('for an account in the partition of the layer', async () => {
    const headers = signedBy('123456789012', 'cn-north-1');
    await fake.seed({ layers: [{ LayerName: 'my-layer', regions: ['cn-north-1'], versions: [{}] }] });
    const { body } = await add(grant('s1', '111122223333'), '', headers);
    expect(body.Statement).toContain('{"AWS":"arn:aws-cn:iam::111122223333:root"}');
  });
});

describe('the policy of a version', () => {
  test('grows at its end, and keeps its order when one statement goes', async () => {
    for (const sid of ['b', 'a', 'c']) await add(grant(sid));
    expect(await sids()).toEqual(['b', 'a', 'c']);
    expect(await remove('a')).toMatchObject({ status: 204, text: '' });
    expect(await sids()).toEqual(['b', 'c']);
  });

  test('has another revision after each change, never one that it had', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 3; round++) {
      seen.add((await add(grant('s1'))).body.RevisionId);
      seen.add((await add(grant('s2'))).body.RevisionId);
      await remove('s1');
      seen.add((await policy()).body.RevisionId);
      await remove('s2');
    }
    expect(seen.size).toBe(9);
    for (const revision of seen) expect(revision).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });

  test('is gone with its last statement', async () => {
    const none = { status: 404, text: '{"Type":"User","Message":"No policy is associated with the given resource."}' };
    expect(await policy()).toMatchObject(none);
    const { RevisionId } = (await add(grant('s1'))).body;
    await remove('s1');
    expect(await policy()).toMatchObject(none);
    expect((await add(grant('s1'), `?RevisionId=${RevisionId}`)).status).toBe(412);
  });

  test('changes for who names its revision, and for nobody who names another', async () => {
    const { RevisionId } = (await add(grant('s1'))).body;
    const wrong = {
      status: 412,
      headers: { 'x-amzn-errortype': 'PreconditionFailedException' },
      text:
        '{"Type":"User","message":"The Revision Id provided does not match the latest Revision Id. ' +
        'Call the GetLayerPolicy API to retrieve the latest Revision Id"}',
    };
    expect(await add(grant('s2'), '?RevisionId=wrong')).toMatchObject(wrong);
    expect(await remove('s1', '?RevisionId=wrong')).toMatchObject(wrong);
    const next = await add(grant('s2'), `?RevisionId=${RevisionId}`);
    expect(next.status).toBe(201);
    expect(await remove('s2', `?RevisionId=${RevisionId}`)).toMatchObject(wrong);
    expect((await remove('s2', `?RevisionId=${next.body.RevisionId}`)).status).toBe(204);
  });

  test('loses no statement when many are added at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `s${index}`);
    const answers = await Promise.all(names.map((sid) => add(grant(sid))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect((await sids()).toSorted()).toEqual(names.toSorted());
  });

  test('takes each statement id once', async () => {
    await add(grant('s1'));
    expect(await add(grant('s1', '111122223333'))).toMatchObject({
      status: 409,
      headers: { 'x-amzn-errortype': 'ResourceConflictException' },
      text:
        '{"Type":"User","message":"The statement id (s1) provided already exists. ' +
        'Please provide a new statement id, or remove the existing statement."}',
    });
    expect(await sids()).toEqual(['s1']);
  });

  test('does not remove a statement that is not there, with or without a policy', async () => {
    const missing = {
      status: 404,
      text: '{"Type":"User","Message":"Statement s2 is not found in resource policy."}',
    };
    expect(await remove('s2')).toMatchObject(missing);
    await add(grant('s1'));
    expect(await remove('s2')).toMatchObject(missing);
  });

  test('has 20,480 bytes at the most', async () => {
    // Each statement but the first adds its own length and a comma; ids of 50 to 60 letters fill the rest to the byte.
    await add(grant('s'));
    const { length } = (await policy()).body.Policy;
    const statement = JSON.stringify(JSON.parse((await policy()).body.Policy).Statement[0]).length;
    const count = Math.floor((20_480 - length) / (statement + 50));
    const spare = 20_480 - length - count * statement;
    const ids = Array.from({ length: count }, (_, index) => {
      const extra = Math.floor((spare * (index + 1)) / count) - Math.floor((spare * index) / count);
      return String(index).padStart(extra, 's');
    });
    for (const sid of ids.slice(0, -1)) expect((await add(grant(sid))).status).toBe(201);
    expect(await add(grant(`x${ids.at(-1)}`))).toMatchObject({
      status: 400,
      headers: { 'x-amzn-errortype': 'PolicyLengthExceededException' },
      body: { Type: 'User', message: 'The final policy size (20481) is bigger than the limit (20480).' },
    });
    expect((await add(grant(ids.at(-1)!))).status).toBe(201);
    expect((await policy()).body.Policy).toHaveLength(20_480);
  });

  test('goes with its version, and is not inherited by the next', async () => {
    await add(grant('s1'));
    await call(fake, 'DELETE', VERSION);
    expect((await policy()).body.Message).toBe(`Layer version ${ARN}:1 does not exist.`);
    await fake.seed({ layers: [{ LayerName: 'my-layer', versions: [{}] }] });
    expect((await policy()).body.Message).toBe('No policy is associated with the given resource.');
  });

  test('comes back from a snapshot, revision and all', async () => {
    await add(grant('s1', '111122223333', { OrganizationId: 'o-t194hfs8cz' }));
    const before = await policy();
    const other = createFake();
    await other.restore(JSON.parse(JSON.stringify(await fake.snapshot())));
    const after = await call(other, 'GET', `${VERSION}/policy`);
    expect(after.text).toBe(before.text);
    expect(await other.snapshot()).toEqual(await fake.snapshot());
  });
});

describe('the policy operations refuse', () => {
  const calls: [string, string, object?][] = [
    ['POST', '/policy', grant('s1')],
    ['GET', '/policy'],
    ['DELETE', '/policy/s1'],
  ];

  test.each(calls)('%s of what is not there, by its ARN', async (method, path, body) => {
    for (const [version, arn] of [
      ['my-layer/versions/2', `${ARN}:2`],
      ['other/versions/1', 'arn:aws:lambda:us-east-1:123456789012:layer:other:1'],
      [`${ARN.replace('us-east-1', 'eu-west-1')}/versions/1`, `${ARN.replace('us-east-1', 'eu-west-1')}:1`],
    ])
      expect(await call(fake, method, `/2018-10-31/layers/${version}${path}`, { body })).toMatchObject({
        status: 404,
        text: `{"Type":"User","Message":"Layer version ${arn} does not exist."}`,
      });
  });

  test.each(calls)('%s of a version beyond what a number holds, with all its digits', async (method, path, body) => {
    for (const [label, digits] of [
      ['9223372036854775807', '9223372036854775807'],
      ['+09007199254740993', '9007199254740993'],
    ])
      expect((await call(fake, method, `/2018-10-31/layers/a/versions/${label}${path}`, { body })).body.Message).toBe(
        `Layer version arn:aws:lambda:us-east-1:123456789012:layer:a:${digits} does not exist.`,
      );
  });

  test.each(calls)('%s of a number below 1', async (method, path, body) => {
    const answer = await call(fake, method, `/2018-10-31/layers/my-layer/versions/0${path}`, { body });
    expect(answer.text).toBe('{"Type":"User","message":"Layer Version Cannot be less than 1"}');
  });

  test.each(calls)('%s of another account, granted or not', async (method, path, body) => {
    await add(grant('s0', '111122223333'));
    const answer = await call(fake, method, `/2018-10-31/layers/${encodeURIComponent(ARN)}/versions/1${path}`, {
      body,
      headers: signedBy('111122223333'),
    });
    expect(answer).toMatchObject({ status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' } });
    expect(answer.body.Message).toContain(`LayerVersion`);
    expect(await sids()).toEqual(['s0']);
  });

  test('another action than the one there is, as recorded', async () => {
    expect((await add({ ...grant('s1'), Action: '*' })).body.message).toBe(
      "1 validation error detected: Value '*' at 'action' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: lambda:GetLayerVersion',
    );
  });
});

describe('a grant lets', () => {
  const status = async (accessKey: string): Promise<number> =>
    (await call(fake, 'GET', `/2018-10-31/layers/${ARN}/versions/1`, { headers: signedBy(accessKey) })).status;

  test.each<[string, object, readonly [string, number][]]>([
    [
      'everybody',
      grant('s'),
      [
        ['111122223333', 200],
        ['444455556666', 200],
      ],
    ],
    [
      'one account',
      grant('s', '111122223333'),
      [
        ['111122223333', 200],
        ['444455556666', 403],
      ],
    ],
    [
      'one root',
      grant('s', 'arn:aws:iam::111122223333:root'),
      [
        ['111122223333', 200],
        ['444455556666', 403],
      ],
    ],
    [
      'an organisation',
      grant('s', '*', { OrganizationId: 'o-t194hfs8cz' }),
      [
        ['111122223333', 200],
        ['444455556666', 403],
      ],
    ],
    ['nobody of an unknown organisation', grant('s', '*', { OrganizationId: 'o-aaaaaaaaaa' }), [['111122223333', 403]]],
    [
      'no account outside the organisation',
      grant('s', '444455556666', { OrganizationId: 'o-t194hfs8cz' }),
      [
        ['111122223333', 403],
        ['444455556666', 403],
      ],
    ],
  ])('%s get the version', async (_who, body, expected) => {
    expect(await status('111122223333')).toBe(403);
    expect((await add(body)).status).toBe(201);
    for (const [account, answer] of expected) expect(await status(account)).toBe(answer);
    await remove('s');
    expect(await status('111122223333')).toBe(403);
  });
});
