import { beforeEach, describe, expect, test } from 'vitest';
import { createFake, type Fake } from '../src/index.ts';
import { zipFileOf } from './archives.ts';
import { call, signedBy } from './call.ts';

const LAYERS = '/2018-10-31/layers';
const HOME = '123456789012';
const OTHER = '999988887777';
const STATEMENT = { Sid: 's1', Principal: '*' };

/** Of a layer that the called region, us-east-1, does not have, though it has one of the same account and name. */
const elsewhere = (account: string, name: string): readonly string[] => [
  `arn:aws:lambda:eu-west-1:${account}:layer:${name}`,
  `arn:aws-cn:lambda:us-east-1:${account}:layer:${name}`,
  `arn:aws-cn:lambda:cn-north-1:${account}:layer:${name}`,
  `arn::lambda:us-east-1:${account}:layer:${name}`,
];

/** With the same version in every region, granted to everybody: a refusal is for the place alone. */
let fake: Fake;
beforeEach(async () => {
  fake = createFake({ account: HOME });
  const regions = ['us-east-1', 'eu-west-1', 'cn-north-1'];
  const versions = [{ statements: [STATEMENT] }];
  await fake.seed({
    layers: [
      { LayerName: 'mine', regions, versions },
      { LayerName: 'theirs', account: OTHER, regions, versions },
    ],
  });
});

describe('another account’s layer under the ARN', () => {
  test.each(elsewhere(OTHER, 'theirs'))('%s is refused, by the ARN as it was sent', async (arn) => {
    const answer = await call(fake, 'GET', `${LAYERS}/${encodeURIComponent(arn)}/versions/1`);
    expect(answer).toMatchObject({ status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' } });
    expect(answer.body.Message).toContain(`lambda:GetLayerVersion on resource: ${arn}:1 because`);
  });

  test('is refused with all digits of the number that was sent', async () => {
    const arn = `arn:aws:lambda:us-east-1:${OTHER}:layer:theirs`;
    const { body } = await call(fake, 'GET', `${LAYERS}/${arn}/versions/9007199254740993`);
    expect(body.Message).toContain(`resource: ${arn}:9007199254740993 because`);
  });

  test('of the called region is not', async () => {
    const arn = `arn:aws:lambda:us-east-1:${OTHER}:layer:theirs`;
    expect((await call(fake, 'GET', `${LAYERS}/${arn}/versions/1`)).status).toBe(200);
    const there = { headers: signedBy('AKIA', 'eu-west-1') };
    const european = arn.replace('us-east-1', 'eu-west-1');
    expect((await call(fake, 'GET', `${LAYERS}/${european}/versions/1`, there)).status).toBe(200);
  });

  test('of another region is refused by its version’s ARN, too', async () => {
    const arn = `arn:aws:lambda:eu-west-1:${OTHER}:layer:theirs:1`;
    const answer = await call(fake, 'GET', `${LAYERS}?find=LayerVersion&Arn=${arn}`);
    expect(answer.status).toBe(403);
    expect(answer.body.Message).toContain(`resource: ${arn} because`);
  });
});

describe('the caller’s own layer under the ARN', () => {
  const grant = { StatementId: 's2', Action: 'lambda:GetLayerVersion', Principal: '*' };

  test.each(elsewhere(HOME, 'mine'))('%s is not there, and the one that is here stays as it is', async (arn) => {
    const before = await fake.snapshot();
    const layer = `${LAYERS}/${encodeURIComponent(arn)}/versions`;
    const missing = `{"Type":"User","Message":"Layer version ${arn}:1 does not exist."}`;
    for (const [method, path, body] of [
      ['GET', '/1/policy'],
      ['POST', '/1/policy', grant],
      ['DELETE', '/1/policy/s1'],
    ] as const)
      expect(await call(fake, method, layer + path, { body })).toMatchObject({ status: 404, text: missing });
    const unknown = '{"Type":"User","Message":"The resource you requested does not exist."}';
    const content = { Content: { ZipFile: zipFileOf('a') } };
    expect(await call(fake, 'GET', `${layer}/1`)).toMatchObject({ status: 404, text: unknown });
    expect(await call(fake, 'POST', layer, { body: content })).toMatchObject({ status: 404, text: unknown });
    expect((await call(fake, 'GET', layer)).body.LayerVersions).toEqual([]);
    expect((await call(fake, 'DELETE', `${layer}/1`)).status).toBe(204);
    expect(await fake.snapshot()).toEqual(before);
  });
});
