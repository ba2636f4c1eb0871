import { LambdaClient, ListLayersCommand, PublishLayerVersionCommand } from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ConnectionDropped, createFake, type Fake, type FaultRule, InputError } from '../src/index.ts';
import { requestHandler } from '../src/sdk.ts';
import { archiveOf, zipFileOf } from './archives.ts';
import { call, type Exchange, signedBy } from './call.ts';

const LAYERS = '/2018-10-31/layers';

let fake: Fake;
beforeEach(() => {
  fake = createFake({ now: () => new Date('2026-11-21T20:30:40Z') });
});

afterEach(() => void vi.useRealTimers());

const list = async (headers = {}): Promise<Exchange> => await call(fake, 'GET', LAYERS, { headers });
const statuses = async (count: number): Promise<number[]> => {
  const seen: number[] = [];
  while (seen.length < count) seen.push((await list()).status);
  return seen;
};

describe('a throttle', () => {
  const throttled = {
    status: 400,
    headers: { 'x-amzn-errortype': 'ThrottlingException' },
    text: '{"message":"Rate exceeded"}',
  };

  test('answers as AWS’s control plane does, until it is taken away', async () => {
    const remove = fake.faults.add({ effect: 'throttle' });
    expect(await list()).toMatchObject(throttled);
    remove();
    expect((await list()).status).toBe(200);
  });

  test('of 15 a second lets 15 at once pass and fills up again, for each account and region', async () => {
    fake.faults.add({ effect: 'throttle', rate: 15 });
    expect(await statuses(17)).toEqual([...Array.from({ length: 15 }, () => 200), 400, 400]);
    expect((await list(signedBy('111122223333'))).status).toBe(200);
    expect((await list(signedBy('test', 'eu-west-1'))).status).toBe(200);
    fake.clock.advance(200);
    expect(await statuses(4)).toEqual([200, 200, 200, 400]);
    fake.clock.advance(3_600_000);
    expect(await statuses(16)).toEqual([...Array.from({ length: 15 }, () => 200), 400]);
    fake.clock.advance(-3_600_000);
    expect(await statuses(1)).toEqual([400]);
    fake.clock.advance(1000);
    expect(await statuses(1)).toEqual([200]);
  });

  test('is what an SDK client tries again after', async () => {
    const client = new LambdaClient({
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      requestHandler: requestHandler(fake),
    });
    // The first request reads the client's configuration, which no timer hurries.
    await client.send(new ListLayersCommand({}));
    fake.faults.add({ effect: 'throttle', times: 2 });
    vi.useFakeTimers();
    const answer = client.send(new ListLayersCommand({}));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toMatchObject({ Layers: [], $metadata: { attempts: 3 } });
  });
});

describe('an error', () => {
  test.each<[FaultRule, number, string]>([
    [
      { effect: 'error', code: 'ServiceException' },
      500,
      '{"Type":"Service","Message":"The AWS Lambda service encountered an internal error."}',
    ],
    [{ effect: 'error', code: 'TooManyRequestsException' }, 429, '{"Type":"User","message":"Rate exceeded"}'],
    [
      { effect: 'error', code: 'CodeStorageExceededException' },
      400,
      '{"Type":"User","message":"Code storage limit exceeded."}',
    ],
    [{ effect: 'error', code: 'AccessDeniedException', message: 'No.' }, 403, '{"Message":"No."}'],
  ])('%j', async (rule, status, text) => {
    fake.faults.add(rule);
    expect(await list()).toMatchObject({ status, text });
  });

  test('says when to try again', async () => {
    fake.faults.add({ effect: 'error', code: 'TooManyRequestsException', retryAfter: 3 });
    expect((await list()).headers['retry-after']).toBe('3');
  });

  test('leaves the state as it was', async () => {
    fake.faults.add({ effect: 'error', code: 'ServiceException', operation: 'PublishLayerVersion' });
    const body = { Content: { ZipFile: zipFileOf('a') } };
    expect((await call(fake, 'POST', `${LAYERS}/a/versions`, { body })).status).toBe(500);
    expect((await fake.snapshot()).layers).toEqual([]);
  });
});

describe('a rule strikes', () => {
  const error = { effect: 'error', code: 'ServiceException' } as const;
  const strikes = async (rule: Partial<FaultRule>, method: string, path: string, headers = {}): Promise<boolean> => {
    fake.faults.clear();
    fake.faults.add({ ...error, ...rule } as FaultRule);
    return (await call(fake, method, path, { headers })).status === 500;
  };

  test('the operations that it names', async () => {
    expect(await strikes({ operation: 'ListLayers' }, 'GET', LAYERS)).toBe(true);
    expect(await strikes({ operation: 'ListLayers' }, 'GET', `${LAYERS}/a/versions`)).toBe(false);
    const operation = ['ListLayers', 'ListLayerVersions'] as const;
    expect(await strikes({ operation }, 'GET', `${LAYERS}/a/versions`)).toBe(true);
  });

  test('the members that it names', async () => {
    expect(await strikes({ where: { LayerName: 'a', MaxItems: 2 } }, 'GET', `${LAYERS}/a/versions?MaxItems=2`)).toBe(
      true,
    );
    expect(await strikes({ where: { LayerName: 'a', MaxItems: 2 } }, 'GET', `${LAYERS}/b/versions?MaxItems=2`)).toBe(
      false,
    );
    expect(await strikes({ where: { LayerName: 'a' } }, 'GET', LAYERS)).toBe(false);
  });

  test('what its function says', async () => {
    const when = ({ account, region }: { account: string; region: string }): boolean =>
      `${account}/${region}` === '111122223333/eu-west-1';
    expect(await strikes({ when }, 'GET', LAYERS, signedBy('111122223333', 'eu-west-1'))).toBe(true);
    expect(await strikes({ when }, 'GET', LAYERS, signedBy('111122223333'))).toBe(false);
  });

  test('as many times as it says, and is then gone', async () => {
    fake.faults.add({ ...error, times: 2 });
    expect(fake.faults.list()).toEqual([{ ...error, times: 2 }]);
    expect(await statuses(1)).toEqual([500]);
    expect(fake.faults.list()).toEqual([{ ...error, times: 1 }]);
    expect(await statuses(2)).toEqual([500, 200]);
    expect(fake.faults.list()).toEqual([]);
  });

  test('by a chance that its seed repeats', async () => {
    const run = async (seed: number, probability = 0.3): Promise<number[]> => {
      fake.faults.clear();
      fake.faults.add({ ...error, probability, seed });
      return await statuses(200);
    };
    const first = await run(1);
    expect(await run(1)).toEqual(first);
    expect(await run(2)).not.toEqual(first);
    const struck = first.filter((status) => status === 500).length;
    expect(struck).toBeGreaterThan(40);
    expect(struck).toBeLessThan(80);
    expect(new Set(await run(1, 0))).toEqual(new Set([200]));
    expect(new Set(await run(1, 1))).toEqual(new Set([500]));
  });

  test('after those before it, and the first one ends it', async () => {
    fake.faults.add({ effect: 'error', code: 'ServiceException', times: 1 });
    fake.faults.add({ effect: 'throttle' });
    expect(await statuses(3)).toEqual([500, 400, 400]);
  });

  test('neither unknown routes nor preflights nor downloads', async () => {
    const body = { Content: { ZipFile: zipFileOf('a') } };
    const { Location } = (await call(fake, 'POST', `${LAYERS}/a/versions`, { body })).body.Content;
    fake.faults.add(error);
    expect((await call(fake, 'GET', '/nothing')).status).toBe(403);
    expect((await call(fake, 'OPTIONS', LAYERS, { headers: { 'Access-Control-Request-Method': 'GET' } })).status).toBe(
      200,
    );
    expect((await fake.fetch(new Request(Location))).status).toBe(200);
  });
});

describe('a delay', () => {
  beforeEach(() => void vi.useFakeTimers());

  test('holds the answer back', async () => {
    fake.faults.add({ effect: 'latency', milliseconds: 200 });
    fake.faults.add({ effect: 'latency', milliseconds: 50 });
    let answered = false;
    const answer = list().then((exchange) => ((answered = true), exchange));
    await vi.advanceTimersByTimeAsync(249);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).status).toBe(200);
  });

  test('ends for a caller who gives up', async () => {
    fake.faults.add({ effect: 'latency', milliseconds: 200 });
    const controller = new AbortController();
    const request = new Request(`https://lambda.us-east-1.amazonaws.com${LAYERS}`, { signal: controller.signal });
    const answer = fake.fetch(request);
    const ending = answer.catch((cause: unknown) => cause);
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    expect(await ending).toMatchObject({ name: 'AbortError' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a dropped connection', () => {
  test('is no answer', async () => {
    fake.faults.add({ effect: 'disconnect' });
    await expect(list()).rejects.toBeInstanceOf(ConnectionDropped);
    await expect(list()).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  test('comes before the request takes effect, or, when it is late, after', async () => {
    const client = new LambdaClient({
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      requestHandler: requestHandler(fake),
    });
    const publish = new PublishLayerVersionCommand({ LayerName: 'a', Content: { ZipFile: archiveOf('a') } });
    expect((await client.send(publish)).Version).toBe(1);
    vi.useFakeTimers();
    const version = async (): Promise<number | undefined> => {
      const answer = client.send(publish);
      await vi.advanceTimersByTimeAsync(60_000);
      return (await answer).Version;
    };
    fake.faults.add({ effect: 'disconnect', times: 1 });
    expect(await version()).toBe(2);
    fake.faults.add({ effect: 'disconnect', times: 1, late: true });
    // Whoever tries again after a lost answer publishes twice.
    expect(await version()).toBe(4);
  });
});

describe('rules that are cleared', () => {
  beforeEach(() => void vi.useFakeTimers());

  test('end the delays that they caused, and strike no more', async () => {
    fake.faults.add({ effect: 'latency', milliseconds: 3_600_000 }, { effect: 'error', code: 'ServiceException' });
    const answer = list();
    await vi.advanceTimersByTimeAsync(1);
    fake.faults.clear();
    expect((await answer).status).toBe(200);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('do not strike once they are taken away while a delay lasts', async () => {
    fake.faults.add({ effect: 'latency', milliseconds: 10 });
    const remove = fake.faults.add({ effect: 'error', code: 'ServiceException' });
    const answer = list();
    await vi.advanceTimersByTimeAsync(1);
    remove();
    await vi.advanceTimersByTimeAsync(10);
    expect((await answer).status).toBe(200);
  });

  test('leave nothing of what was under way when the fake is reset', async () => {
    fake.faults.add({ effect: 'latency', milliseconds: 100 });
    const body = { Content: { ZipFile: zipFileOf('a') } };
    const answer = call(fake, 'POST', `${LAYERS}/a/versions`, { body });
    await vi.advanceTimersByTimeAsync(1);
    await fake.reset();
    expect((await answer).status).toBe(201);
    expect((await fake.snapshot()).layers).toEqual([]);
  });

  test('are followed by others whose chances are the same', async () => {
    const run = async (): Promise<number[]> => {
      fake.faults.add({ effect: 'error', code: 'ServiceException', probability: 0.5 });
      return await statuses(30);
    };
    const first = await run();
    fake.faults.clear();
    expect(await run()).toEqual(first);
  });
});

describe('several rules', () => {
  test('are added together, or none of them, and taken away together', async () => {
    expect(() => fake.faults.add({ effect: 'throttle' }, { effect: 'latency' } as FaultRule)).toThrow(
      'rules[1].milliseconds: expected a number from 0 to 3600000, got undefined',
    );
    expect(fake.faults.list()).toEqual([]);
    const remove = fake.faults.add({ effect: 'throttle', times: 1 }, { effect: 'error', code: 'ServiceException' });
    expect(await statuses(2)).toEqual([400, 500]);
    remove();
    expect(await statuses(1)).toEqual([200]);
  });

  test('are copies: what their owner does to them later does not matter', async () => {
    const where = { LayerName: 'a' };
    fake.faults.add({ effect: 'throttle', where });
    where.LayerName = 'b';
    Object.assign(fake.faults.list()[0]!.where!, { LayerName: 'c' });
    expect(fake.faults.list()).toEqual([{ effect: 'throttle', where: { LayerName: 'a' } }]);
  });
});

test('a late disconnect drops a refusal, too', async () => {
  fake.faults.add({ effect: 'disconnect', late: true, times: 1 });
  await expect(call(fake, 'GET', `${LAYERS}/a/versions/0`)).rejects.toBeInstanceOf(ConnectionDropped);
  expect((await call(fake, 'GET', `${LAYERS}/a/versions/0`)).status).toBe(400);
});

test('a rule strikes before the request is validated', async () => {
  fake.faults.add({ effect: 'throttle', times: 1 });
  expect((await call(fake, 'GET', `${LAYERS}?MaxItems=51`)).headers['x-amzn-errortype']).toBe('ThrottlingException');
});

test('chances are drawn for the requests that a rule concerns, and for no others', async () => {
  const run = async (between: () => Promise<unknown>): Promise<number[]> => {
    fake.faults.clear();
    fake.faults.add({ effect: 'error', code: 'ServiceException', operation: 'ListLayers', probability: 0.5, seed: 3 });
    const seen: number[] = [];
    while (seen.length < 30) {
      seen.push((await list()).status);
      await between();
    }
    return seen;
  };
  const alone = await run(async () => {});
  expect(await run(async () => await call(fake, 'GET', `${LAYERS}/a/versions`))).toEqual(alone);
});

test('a rate below one a second lets one request pass at a time', async () => {
  fake.faults.add({ effect: 'throttle', rate: 0.5 });
  expect(await statuses(2)).toEqual([200, 400]);
  fake.clock.advance(1999);
  expect(await statuses(1)).toEqual([400]);
  fake.clock.advance(1);
  expect(await statuses(2)).toEqual([200, 400]);
});

describe('a rule that makes no sense is refused', () => {
  test.each<[unknown, string]>([
    [undefined, 'rule: expected an object, got undefined'],
    [{}, 'rule.effect: expected one of throttle, error, latency, disconnect, got undefined'],
    [{ effect: 'boom' }, 'rule.effect: expected one of throttle, error, latency, disconnect, got "boom"'],
    [{ effect: 'error', code: 'Oops' }, 'rule.code: expected one of InvalidParameterValueException, '],
    [{ effect: 'error', code: 'ServiceException', message: 1 }, 'rule.message: expected a text, got 1'],
    [{ effect: 'latency' }, 'rule.milliseconds: expected a number from 0 to 3600000, got undefined'],
    [{ effect: 'latency', milliseconds: -1 }, 'rule.milliseconds: expected a number from 0 to 3600000, got -1'],
    [{ effect: 'throttle', rate: 0 }, 'rule.rate: expected a number of at least 0.001, got 0'],
    [{ effect: 'throttle', operation: 'List' }, 'rule.operation: expected one or some of ListLayers, '],
    [{ effect: 'throttle', probability: 2 }, 'rule.probability: expected a number from 0 to 1, got 2'],
    [{ effect: 'throttle', times: 0 }, 'rule.times: expected a whole number of at least 1, got 0'],
    [{ effect: 'throttle', where: 'a' }, 'rule.where: expected texts or numbers by MaxItems, '],
    [{ effect: 'throttle', where: { layerName: 'a' } }, 'rule.where: expected texts or numbers by MaxItems, '],
    [{ effect: 'throttle', where: { LayerName: {} } }, 'got {"LayerName":{}}'],
    [{ effect: 'throttle', operation: [] }, 'rule.operation: expected one or some of ListLayers, '],
    [{ effect: 'throttle', operation: null }, 'rule.operation: expected one or some of ListLayers, '],
    [{ effect: 'throttle', times: 1.5 }, 'rule.times: expected a whole number of at least 1, got 1.5'],
    [{ effect: 'throttle', seed: Infinity }, 'rule.seed: expected a number, got null'],
    [
      { effect: 'error', code: 'TooManyRequestsException', retryAfter: Infinity },
      'rule.retryAfter: expected a whole number of at least 0, got null',
    ],
    [{ effect: 'throttle', when: 'always' }, 'rule.when: expected a function, got "always"'],
    [{ effect: 'disconnect', late: 1 }, 'rule.late: expected true or false, got 1'],
    [{ effect: 'throttle', tmies: 1 }, 'rule: unknown member "tmies", expected some of effect, operation, '],
    [{ effect: 'throttle', milliseconds: 1 }, 'rule: unknown member "milliseconds", expected some of '],
  ])('%j', (rule, message) => {
    expect(() => fake.faults.add(rule as FaultRule)).toThrow(InputError);
    expect(() => fake.faults.add(rule as FaultRule)).toThrow(message);
    expect(fake.faults.list()).toEqual([]);
  });
});
