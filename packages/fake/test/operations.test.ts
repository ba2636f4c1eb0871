import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createFake, type Fake } from '../src/index.ts';
import { archiveOf, zipFileOf } from './archives.ts';
import { call, signedBy } from './call.ts';

const LAYERS = '/2018-10-31/layers';
const ARN = 'arn:aws:lambda:us-east-1:123456789012:layer:my-layer';
const now = (): Date => new Date('2026-11-21T20:30:40.050Z');

let fake: Fake;
beforeEach(() => {
  fake = createFake({ now });
});

const publish = async (name: string, body: object = {}): Promise<any> => {
  const answer = await call(fake, 'POST', `${LAYERS}/${name}/versions`, {
    body: { Content: { ZipFile: zipFileOf('a') }, ...body },
  });
  expect(answer.status).toBe(201);
  return answer.body;
};

describe('PublishLayerVersion', () => {
  test('answers the version with unset members as seen on AWS', async () => {
    const body = await publish('my-layer');
    expect(body).toMatchObject({
      LayerArn: ARN,
      LayerVersionArn: `${ARN}:1`,
      Version: 1,
      Description: '',
      LicenseInfo: null,
    });
    expect(body.CreatedDate).toBe('2026-11-21T20:30:40.050+0000');
    const archive = archiveOf('a');
    const CodeSha256 = createHash('sha256').update(archive).digest('base64');
    expect(body.Content).toMatchObject({ CodeSha256, CodeSize: archive.length, SigningJobArn: null });
  });

  test('echoes what was declared, in the order of the request, empty lists too', async () => {
    const declared = {
      Description: 'd',
      LicenseInfo: 'MIT',
      CompatibleRuntimes: ['python3.13', 'java8'],
      CompatibleArchitectures: ['arm64', 'x86_64'],
    };
    expect(await publish('a', declared)).toMatchObject(declared);
    const none = { CompatibleRuntimes: [], CompatibleArchitectures: [] };
    expect(await publish('a', none)).toMatchObject(none);
  });

  test('counts up for each layer and never gives a number again', async () => {
    await publish('a');
    await publish('a');
    for (const number of [1, 2]) await call(fake, 'DELETE', `${LAYERS}/a/versions/${number}`);
    expect(await publish('a')).toMatchObject({ Version: 3 });
    expect(await publish('b')).toMatchObject({ Version: 1 });
  });

  test('takes an empty description and licence as none', async () => {
    expect(await publish('a', { Description: '', LicenseInfo: '' })).toMatchObject({
      Description: '',
      LicenseInfo: null,
    });
    expect((await call(fake, 'GET', `${LAYERS}/a/versions`)).body.LayerVersions).toMatchObject([
      { Description: null, LicenseInfo: null },
    ]);
  });

  test('finds no layer of another region or partition', async () => {
    for (const arn of [ARN.replace('us-east-1', 'eu-west-1'), ARN.replace('aws', 'aws-cn'), ARN.replace('aws', '')]) {
      const body = { Content: { ZipFile: zipFileOf('a') } };
      const answer = await call(fake, 'POST', `${LAYERS}/${encodeURIComponent(arn)}/versions`, { body });
      expect(answer).toMatchObject({ status: 404, body: { Message: 'The resource you requested does not exist.' } });
    }
    expect((await fake.snapshot()).layers).toEqual([]);
  });

  test('holds small buffers for small requests of unknown length', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const body = JSON.stringify({ Content: { ZipFile: zipFileOf('a') } });
    const requests = Array.from({ length: 20 }, () => call(fake, 'POST', `${LAYERS}/a/versions`, { body }));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20e6);
    const numbers = (await Promise.all(requests)).map(({ body: { Version } }) => Version);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20e6);
  });

  test('takes the layer’s ARN as its name', async () => {
    await publish('my-layer');
    expect(await publish(encodeURIComponent(ARN))).toMatchObject({ LayerArn: ARN, Version: 2 });
  });

  test.each([
    [
      'bytes that are no zip',
      { ZipFile: 'AQID' },
      400,
      'InvalidParameterValueException',
      'Could not unzip uploaded file. Please check your file, then try to upload again.',
    ],
    [
      'a zip with nothing in it',
      { ZipFile: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==' },
      400,
      'InvalidParameterValueException',
      'Uploaded file must be a non-empty zip',
    ],
  ])('refuses %s and gives no number', async (_case, Content, status, code, message) => {
    const answer = await call(fake, 'POST', `${LAYERS}/a/versions`, { body: { Content } });
    expect(answer).toMatchObject({ status, headers: { 'x-amzn-errortype': code }, body: { message } });
    expect(await publish('a')).toMatchObject({ Version: 1 });
  });

  test('refuses text that is no base64', async () => {
    const answer = await call(fake, 'POST', `${LAYERS}/a/versions`, { body: { Content: { ZipFile: '***' } } });
    expect(answer).toMatchObject({
      status: 400,
      headers: { 'x-amzn-errortype': 'SerializationException' },
      body: { Message: 'ZipFile is not valid base64' },
    });
  });

  test.each([
    '',
    '[]',
    '"x"',
    '{',
    '{"Content":"x"}',
    '{"Content":{"ZipFile":1}}',
    '{"Content":{},"Description":1}',
    '{"Content":{},"CompatibleRuntimes":"java8"}',
  ])('refuses a body that is not the request: %s', async (body) => {
    const answer = await call(fake, 'POST', `${LAYERS}/a/versions`, { body });
    expect(answer.status).toBe(400);
    expect(answer.headers['x-amzn-errortype']).toBe(body === '' ? 'ValidationException' : 'SerializationException');
  });

  test('refuses more than AWS takes, announced or not, before it reads it all', async () => {
    const announced = await call(fake, 'POST', `${LAYERS}/a/versions`, {
      body: '{}',
      headers: { 'content-length': '70167212' },
    });
    const piece = new Uint8Array(1 << 20).fill(0x20);
    let pulled = 0;
    const body = new ReadableStream({ pull: (to) => (pulled++, to.enqueue(piece)) });
    const request = new Request(`https://lambda.us-east-1.amazonaws.com${LAYERS}/a/versions`, {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit);
    const endless = await fake.fetch(request);
    expect(announced).toMatchObject({
      status: 413,
      headers: { 'x-amzn-errortype': 'RequestEntityTooLargeException' },
      body: { message: 'Request must be smaller than 70167211 bytes for the PublishLayerVersion operation' },
    });
    expect(endless.status).toBe(413);
    expect(pulled).toBeLessThan(80);
    const policy = await call(fake, 'POST', `${LAYERS}/a/versions/1/policy`, {
      body: '{}',
      headers: { 'content-length': '70167212' },
    });
    expect(policy.body.message).toContain('for the AddLayerVersionPermission operation');
  });
});

describe('GetLayerVersion', () => {
  test('gives what publish gave, by name, by ARN and by version ARN', async () => {
    const { Content: published, ...rest } = await publish('my-layer', { Description: 'd' });
    for (const path of [
      `${LAYERS}/my-layer/versions/1`,
      `${LAYERS}/${encodeURIComponent(ARN)}/versions/1`,
      `${LAYERS}?find=LayerVersion&Arn=${encodeURIComponent(`${ARN}:1`)}`,
    ]) {
      const { status, body } = await call(fake, 'GET', path);
      expect(status).toBe(200);
      const { Content, ...others } = body;
      expect(others).toEqual(rest);
      expect(Content).toMatchObject({ CodeSha256: published.CodeSha256, CodeSize: published.CodeSize });
    }
  });

  test.each(['unknown/versions/1', 'a/versions/2'])('answers 404 for %s as recorded', async (path) => {
    await publish('a');
    const answer = await call(fake, 'GET', `${LAYERS}/${path}`);
    expect(answer.status).toBe(404);
    expect(answer.headers['x-amzn-errortype']).toBe('ResourceNotFoundException');
    expect(answer.text).toBe('{"Type":"User","Message":"The resource you requested does not exist."}');
  });

  test.each([0, -1])('answers 400 for version %i as recorded', async (number) => {
    const answer = await call(fake, 'GET', `${LAYERS}/a/versions/${number}`);
    expect(answer.text).toBe('{"Type":"User","message":"Layer Version Cannot be less than 1"}');
    expect(answer.headers['x-amzn-errortype']).toBe('InvalidParameterValueException');
  });

  test.each(['abc', '1.5', '9223372036854775808'])('refuses the number %s', async (number) => {
    const answer = await call(fake, 'GET', `${LAYERS}/a/versions/${number}`);
    expect(answer.body).toEqual({ Message: `'${number}' can not be converted to Long` });
  });

  test('refuses an ARN of another partition, and one that is empty', async () => {
    const china = 'arn:aws-cn:lambda:us-east-1:123456789012:layer:a:1';
    expect((await call(fake, 'GET', `${LAYERS}?find=LayerVersion&Arn=${china}`)).body).toEqual({
      Type: 'User',
      message: `Invalid layer version ${china}`,
    });
    const zero = 'arn:aws:lambda:us-east-1:123456789012:layer:a:0';
    expect((await call(fake, 'GET', `${LAYERS}?find=LayerVersion&Arn=${zero}`)).body).toEqual({
      Type: 'User',
      message: 'Layer Version Cannot be less than 1',
    });
    expect((await call(fake, 'GET', `${LAYERS}?find=LayerVersion&Arn=`)).body.message).toBe(
      "1 validation error detected: Value null at 'arn' failed to satisfy constraint: Member must not be null",
    );
  });
});

describe('DeleteLayerVersion', () => {
  test('answers 204 with its recorded headers, also for what is not there', async () => {
    await publish('a');
    for (const path of ['a/versions/1', 'a/versions/1', 'a/versions/7', 'unknown/versions/1']) {
      const answer = await call(fake, 'DELETE', `${LAYERS}/${path}`);
      expect(answer).toMatchObject({ status: 204, text: '' });
      expect(Object.keys(answer.headers).toSorted()).toEqual(['content-type', 'date', 'x-amzn-requestid']);
    }
    expect((await call(fake, 'GET', `${LAYERS}/a/versions/1`)).status).toBe(404);
    expect((await call(fake, 'GET', LAYERS)).text).toBe('{"Layers":[],"NextMarker":null}');
    expect((await call(fake, 'DELETE', `${LAYERS}/a/versions/-1`)).status).toBe(400);
  });
});

describe('the lists', () => {
  test('have AWS’s order of members and explicit nulls', async () => {
    await publish('my-layer');
    const item =
      `{"CompatibleRuntimes":null,"LicenseInfo":null,"Description":null,"LayerVersionArn":"${ARN}:1","Version":1,` +
      '"CreatedDate":"2026-11-21T20:30:40.050+0000","CompatibleArchitectures":null}';
    expect((await call(fake, 'GET', `${LAYERS}/my-layer/versions`)).text).toBe(
      `{"LayerVersions":[${item}],"NextMarker":null}`,
    );
    expect((await call(fake, 'GET', LAYERS)).text).toBe(
      `{"Layers":[{"LayerName":"my-layer","LayerArn":"${ARN}","LatestMatchingVersion":${item}}],"NextMarker":null}`,
    );
  });

  test('show each layer with its newest version that matches both filters', async () => {
    await publish('a', { CompatibleRuntimes: ['java8'], CompatibleArchitectures: ['arm64'] });
    await publish('a', { CompatibleRuntimes: ['java8', 'java11'], CompatibleArchitectures: ['x86_64'] });
    await publish('a', {});
    await publish('b', { CompatibleRuntimes: ['java11'] });
    const latest = async (query: string): Promise<string[]> =>
      (await call(fake, 'GET', `${LAYERS}?${query}`)).body.Layers.map(
        ({ LayerName, LatestMatchingVersion }: any) => `${LayerName}:${LatestMatchingVersion.Version}`,
      );
    expect(await latest('')).toEqual(['a:3', 'b:1']);
    expect(await latest('CompatibleRuntime=java8')).toEqual(['a:2']);
    expect(await latest('CompatibleRuntime=java8&CompatibleArchitecture=arm64')).toEqual(['a:1']);
    expect(await latest('CompatibleRuntime=java11&CompatibleArchitecture=arm64')).toEqual([]);
    expect(await latest('CompatibleRuntime=java11')).toEqual(['a:2', 'b:1']);
    expect(await latest('CompatibleArchitecture=x86_64')).toEqual(['a:2']);
    expect(await latest('CompatibleRuntime=go1.x')).toEqual([]);
  });

  test('versions come newest first; an unknown layer has none', async () => {
    for (const CompatibleRuntimes of [['java8'], [], ['java8']]) await publish('a', { CompatibleRuntimes });
    const numbers = async (path: string): Promise<number[]> =>
      (await call(fake, 'GET', `${LAYERS}/${path}`)).body.LayerVersions.map(({ Version }: any) => Version);
    expect(await numbers('a/versions')).toEqual([3, 2, 1]);
    expect(await numbers('a/versions?CompatibleRuntime=java8')).toEqual([3, 1]);
    expect(await numbers('unknown/versions')).toEqual([]);
  });

  test.each([
    ['MaxItems=abc', 'SerializationException', "'abc' can not be converted to Integer"],
    ['MaxItems=2.5&CompatibleRuntime=nope', 'SerializationException', "'2.5' can not be converted to Integer"],
    ['MaxItems=%202%20', 'SerializationException', "' 2 ' can not be converted to Integer"],
    ['MaxItems=2147483648', 'SerializationException', "'2147483648' can not be converted to Integer"],
    ['Marker=garbage', 'InvalidParameterValueException', 'Invalid pagination key.'],
    ['Marker=', 'InvalidParameterValueException', 'Invalid pagination key.'],
    [
      'MaxItems=0&Marker=garbage',
      'ValidationException',
      "1 validation error detected: Value '0' at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
  ])('refuse ?%s', async (query, code, message) => {
    for (const path of [LAYERS, `${LAYERS}/a/versions`])
      expect(await call(fake, 'GET', `${path}?${query}`)).toMatchObject({
        status: 400,
        headers: { 'x-amzn-errortype': code },
        body: { [code === 'SerializationException' ? 'Message' : 'message']: message },
      });
  });

  test('an empty MaxItems counts as none; an empty filter is refused', async () => {
    expect((await call(fake, 'GET', `${LAYERS}?MaxItems=`)).status).toBe(200);
    expect((await call(fake, 'GET', `${LAYERS}?CompatibleRuntime=`)).status).toBe(400);
  });
});

describe('another account', () => {
  const stranger = { headers: signedBy('999988887777') };

  test('sees nothing of a private layer, whether it is there or not', async () => {
    await publish('my-layer');
    for (const [path, action, resource] of [
      [`${LAYERS}?find=LayerVersion&Arn=${ARN}:1`, 'GetLayerVersion', `${ARN}:1`],
      [`${LAYERS}?find=LayerVersion&Arn=${ARN}:2`, 'GetLayerVersion', `${ARN}:2`],
      [`${LAYERS}/${ARN}/versions/1`, 'GetLayerVersion', `${ARN}:1`],
      [`${LAYERS}/${ARN}/versions`, 'ListLayerVersions', ARN],
    ]) {
      const answer = await call(fake, 'GET', path!, stranger);
      expect(answer).toMatchObject({ status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' } });
      expect(answer.body.Message).toBe(
        `User: arn:aws:iam::999988887777:root is not authorized to perform: lambda:${action} on resource: ${resource}` +
          ` because no resource-based policy allows the lambda:${action} action`,
      );
    }
    expect((await call(fake, 'DELETE', `${LAYERS}/${ARN}/versions/1`, stranger)).status).toBe(403);
    expect((await call(fake, 'POST', `${LAYERS}/${ARN}/versions`, { ...stranger, body: { Content: {} } })).status).toBe(
      403,
    );
    expect((await call(fake, 'GET', `${LAYERS}/my-layer/versions/1`)).status).toBe(200);
  });

  test('gets a version that is granted to it, and only that', async () => {
    const statements = [{ Sid: 'one', Principal: '999988887777' }];
    await fake.seed({ layers: [{ LayerName: 'my-layer', versions: [{ statements }, {}] }] });
    const status = async (number: number, caller: string): Promise<number> =>
      (await call(fake, 'GET', `${LAYERS}/${ARN}/versions/${number}`, { headers: signedBy(caller) })).status;
    expect([await status(1, '999988887777'), await status(2, '999988887777')]).toEqual([200, 403]);
    expect([await status(1, '111122223333'), await status(2, '123456789012')]).toEqual([403, 200]);
  });

  test('of another partition is named by that partition', async () => {
    const arn = 'arn:aws-cn:lambda:cn-north-1:123456789012:layer:a:1';
    const chinese = { headers: signedBy('999988887777', 'cn-north-1') };
    const { body } = await call(fake, 'GET', `${LAYERS}?find=LayerVersion&Arn=${arn}`, chinese);
    expect(body.Message).toContain(`User: arn:aws-cn:iam::999988887777:root is not`);
    const own = { headers: signedBy('AKIA', 'cn-north-1') };
    expect((await call(fake, 'GET', `${LAYERS}?find=LayerVersion&Arn=${arn}`, own)).status).toBe(404);
  });

  test('is refused with the ARN that it asked for', async () => {
    const arn = `${ARN}:99999999999999999999999999`;
    const { body } = await call(fake, 'GET', `${LAYERS}?find=LayerVersion&Arn=${arn}`, stranger);
    expect(body.Message).toContain(`resource: ${arn} because`);
  });

  test('gets the versions of a public layer, but not their list', async () => {
    await fake.seed({ layers: [{ LayerName: 'my-layer', public: true, versions: [{}] }] });
    expect((await call(fake, 'GET', `${LAYERS}?find=LayerVersion&Arn=${ARN}:1`, stranger)).status).toBe(200);
    expect((await call(fake, 'GET', `${LAYERS}/${ARN}/versions`, stranger)).status).toBe(403);
  });

  test('has layers and numbers of its own, as has each region', async () => {
    await publish('a');
    const body = { Content: { ZipFile: zipFileOf('b') } };
    const theirs = await call(fake, 'POST', `${LAYERS}/a/versions`, { ...stranger, body });
    expect(theirs.body.LayerVersionArn).toBe('arn:aws:lambda:us-east-1:999988887777:layer:a:1');
    const elsewhere = await call(fake, 'POST', `${LAYERS}/a/versions`, {
      headers: signedBy('AKIA', 'cn-north-1'),
      body,
    });
    expect(elsewhere.body.LayerVersionArn).toBe('arn:aws-cn:lambda:cn-north-1:123456789012:layer:a:1');
    expect((await call(fake, 'GET', LAYERS)).body.Layers).toHaveLength(1);
  });

  test('an own layer of another region, or under another partition’s ARN, is not there', async () => {
    await publish('my-layer');
    const elsewhere = { headers: signedBy('AKIA', 'eu-west-1') };
    expect((await call(fake, 'GET', `${LAYERS}/${ARN}/versions/1`, elsewhere)).status).toBe(404);
    expect((await call(fake, 'GET', `${LAYERS}/${ARN}/versions`, elsewhere)).body.LayerVersions).toEqual([]);
    expect((await call(fake, 'DELETE', `${LAYERS}/${ARN}/versions/1`, elsewhere)).status).toBe(204);
    expect((await call(fake, 'GET', `${LAYERS}/${ARN.replace('aws', 'aws-cn')}/versions/1`)).status).toBe(404);
    expect((await call(fake, 'GET', `${LAYERS}/my-layer/versions/1`)).status).toBe(200);
  });
});

test('an unknown route is refused as AWS’s front end does', async () => {
  const answer = await call(fake, 'GET', '/2015-03-31/functions');
  expect(answer).toMatchObject({
    status: 403,
    text: '{"Message":"Unable to determine service/operation name to be authorized"}',
  });
});

test('every answer has an id of its own and the fake’s date', async () => {
  const [one, two] = [await call(fake, 'GET', LAYERS), await call(fake, 'GET', LAYERS)];
  expect(one.headers['x-amzn-requestid']).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(two.headers['x-amzn-requestid']).not.toBe(one.headers['x-amzn-requestid']);
  expect(one.headers).toMatchObject({
    date: 'Sat, 21 Nov 2026 20:30:40 GMT',
    'content-type': 'application/json',
    'content-length': '31',
  });
});
