import {
  AddLayerVersionPermissionCommand,
  DeleteLayerVersionCommand,
  GetLayerVersionByArnCommand,
  GetLayerVersionCommand,
  GetLayerVersionPolicyCommand,
  LambdaClient,
  ListLayersCommand,
  ListLayerVersionsCommand,
  PublishLayerVersionCommand,
  RemoveLayerVersionPermissionCommand,
} from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFake, type Fake } from '../src/index.ts';
import { requestHandler } from '../src/sdk.ts';
import { verifySignatures } from '../src/sigv4.ts';
import { archiveOf } from './archives.ts';
import { KEY, requestOf, signed, SIGNED_AT, signer, verify, without } from './signing.ts';

const ARN = 'arn:aws:lambda:us-east-1:123456789012:layer:my-layer';
const LIST = new ListLayersCommand({ CompatibleRuntime: 'python3.13', Marker: 'a b+c/d=é*~!', MaxItems: 2 });
const Content = { ZipFile: archiveOf('pass') };
const PUBLISH = new PublishLayerVersionCommand({ LayerName: ARN, Description: 'é', Content });

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: SIGNED_AT }));
afterEach(() => void vi.useRealTimers());

const later = (seconds: number): Date => new Date(SIGNED_AT.getTime() + seconds * 1000);
const invalid = (message: string): object => ({ code: 'InvalidSignatureException', message });

describe('what the SDK signs is accepted', () => {
  const version = { LayerName: ARN, VersionNumber: 1 };
  const grant = { ...version, StatementId: 's', Action: 'lambda:GetLayerVersion', Principal: '*', RevisionId: 'a b' };
  test.each([
    LIST,
    PUBLISH,
    new ListLayerVersionsCommand({ LayerName: ARN, CompatibleArchitecture: 'arm64', Marker: '' }),
    new GetLayerVersionCommand(version),
    new GetLayerVersionByArnCommand({ Arn: `${ARN}:1` }),
    new GetLayerVersionPolicyCommand(version),
    new DeleteLayerVersionCommand(version),
    new AddLayerVersionPermissionCommand(grant),
    new RemoveLayerVersionPermissionCommand(grant),
  ])('$constructor.name', async (command) => {
    for (const endpoint of [undefined, 'http://localhost:4566', 'http://[::1]:4566/sub/path'])
      expect(await verify(await signed(command, endpoint))).toBeUndefined();
    expect(await verify(await signed(command, undefined, 'token/with+signs=='))).toBeUndefined();
  });

  test('through requestHandler, too, and where + is written for a blank', async () => {
    const requests: Request[] = [];
    const respond: Fake['respond'] = async (request) => {
      requests.push(request.clone());
      return { status: 200, headers: {}, body: null };
    };
    const handler = requestHandler({ respond } as Fake);
    const path = '/2018-10-31/layers';
    const request = { method: 'GET', protocol: 'http:', hostname: 'localhost', path, query: { Marker: 'a b+c' } };
    await handler.handle(
      await signer().sign({ ...request, headers: { host: 'localhost' } }, { signingDate: SIGNED_AT }),
    );
    expect(requests[0]?.url).toContain('a%20b%2Bc');
    const check = verifySignatures({ secretOf: () => KEY.secretAccessKey });
    const [sent] = requests as [Request];
    for (const url of [sent.url, sent.url.replace('%20', '+')])
      expect(await check(new Request(url, sent), SIGNED_AT)).toBeUndefined();
  });

  test('in a browser, which shows neither Host nor Content-Length', async () => {
    const wire = await signed(PUBLISH);
    expect(wire.headers['authorization']).toContain('content-length;content-type;host');
    expect(await verify(without(without(wire, 'content-length'), 'host'))).toBeUndefined();
  });
});

test('a fake that verifies signatures answers its clients, and nobody else', async () => {
  const fake = createFake({ signatures: verifySignatures({ secretOf: (id) => (id === 'a' ? 'b' : undefined) }) });
  const send = async (accessKeyId: string, secretAccessKey: string): Promise<unknown> => {
    const credentials = { accessKeyId, secretAccessKey };
    const options = { region: 'us-east-1', requestHandler: requestHandler(fake), maxAttempts: 1, credentials };
    return await new LambdaClient(options).send(new PublishLayerVersionCommand({ LayerName: 'l', Content }));
  };
  expect(await send('a', 'b')).toMatchObject({ Version: 1, Content: { CodeSize: Content.ZipFile.length } });
  await expect(send('a', 'c')).rejects.toMatchObject({
    name: 'InvalidSignatureException',
    $metadata: { httpStatusCode: 403 },
  });
  await expect(send('b', 'b')).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
});

describe('a signature has its time', () => {
  const EARLY =
    'Signature not yet current: 20261121T000000Z is still later than 20261120T235959Z (20261120T235459Z + 5 min.)';
  const LATE = 'Signature expired: 20261121T000000Z is now earlier than 20261121T000001Z (20261121T000501Z - 5 min.)';
  test.each([
    [-301, invalid(EARLY)],
    [-300, undefined],
    [300, undefined],
    [301, invalid(LATE)],
  ])('seen %i seconds after', async (seconds, fault) => {
    expect(await verify(await signed(LIST), later(seconds))).toStrictEqual(fault);
  });

  test('clockSkew sets it', async () => {
    const check = verifySignatures({ secretOf: () => KEY.secretAccessKey, clockSkew: 90 });
    const request = requestOf(await signed(LIST));
    expect(await check(request, later(90))).toBeUndefined();
    expect((await check(request, later(91)))?.message).toMatch(/\(20261121T000131Z - 90 sec\.\)$/);
  });

  test.each([-1, Number.NaN, Infinity])('clockSkew %d makes no sense', (clockSkew) => {
    expect(() => verifySignatures({ secretOf: () => undefined, clockSkew })).toThrow(
      new TypeError(`verifySignatures: clockSkew must be seconds, 0 or more, got ${clockSkew}`),
    );
  });
});
