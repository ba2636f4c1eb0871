import { GetLayerVersionCommand, LambdaClient, ListLayersCommand } from '@aws-sdk/client-lambda';
import { afterEach, expect, test, vi } from 'vitest';
import { createFake } from '../src/index.ts';
import { requestHandler } from '../src/sdk.ts';

afterEach(() => void vi.useRealTimers());

const fake = createFake();
const clientOf = (endpoint?: string): LambdaClient =>
  new LambdaClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: requestHandler(fake),
    maxAttempts: 1,
    ...(endpoint !== undefined && { endpoint }),
  });

test.each([undefined, 'http://localhost:4566', 'http://[::1]:4566'])('a client of %s is answered', async (endpoint) => {
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{}] }] });
  const client = clientOf(endpoint);
  const { Layers } = await client.send(new ListLayersCommand({ MaxItems: 1 }));
  expect(Layers).toMatchObject([{ LayerName: 'a' }]);
  const { Content } = await client.send(new GetLayerVersionCommand({ LayerName: 'a', VersionNumber: 1 }));
  const link = new URL(Content?.Location ?? '');
  expect(link.origin).toBe(endpoint ?? 'https://prod-iad-c1-djusa-layers.s3.us-east-1.amazonaws.com');
  expect((await fake.fetch(new Request(link))).status).toBe(200);
});

test('an error is the SDK’s own', async () => {
  const unknown = clientOf().send(new GetLayerVersionCommand({ LayerName: 'nothing', VersionNumber: 1 }));
  await expect(unknown).rejects.toMatchObject({ name: 'ResourceNotFoundException', Type: 'User' });
});

test('an aborted request is not sent', async () => {
  const abortSignal = AbortSignal.abort();
  await expect(clientOf().send(new ListLayersCommand({}), { abortSignal })).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test.each([
  [
    'the platform’s',
    () => {
      const controller = new AbortController();
      return { signal: controller.signal, abort: () => controller.abort() };
    },
  ],
  [
    'the SDK’s own',
    () => {
      const signal = { aborted: false, onabort: (): void => {} };
      return { signal, abort: () => signal.onabort() };
    },
  ],
])('a caller who gives up is not kept waiting: %s signal', async (_whose, make) => {
  vi.useFakeTimers();
  const slow = createFake();
  slow.faults.add({ effect: 'latency', milliseconds: 3_600_000 });
  const { signal, abort } = make();
  const request = { method: 'GET', protocol: 'http:', hostname: 'localhost', path: '/2018-10-31/layers', headers: {} };
  const answer = requestHandler(slow).handle(request, { abortSignal: signal });
  const ending = answer.catch((cause: unknown) => cause);
  await vi.advanceTimersByTimeAsync(1);
  expect(vi.getTimerCount()).toBe(1);
  abort();
  expect(await ending).toMatchObject({ name: 'AbortError' });
  expect(vi.getTimerCount()).toBe(0);
});

test('a signal that outlives its requests gathers no listeners', async () => {
  const { signal } = new AbortController();
  const listening = vi.spyOn(signal, 'addEventListener');
  const request = { method: 'GET', protocol: 'http:', hostname: 'localhost', path: '/2018-10-31/layers', headers: {} };
  await requestHandler(fake).handle(request, { abortSignal: signal });
  const [, , options] = listening.mock.calls[0]!;
  expect(listening).toHaveBeenCalledTimes(1);
  expect(options).toMatchObject({ signal: { aborted: true } });
});

test('a query may hold several values; an empty body is none', async () => {
  const request = { method: 'GET', protocol: 'http:', hostname: 'localhost', path: '/2018-10-31/layers', headers: {} };
  const { response } = await requestHandler(fake).handle({
    ...request,
    query: { MaxItems: ['0', '1'], x: null },
    body: '',
  });
  expect(response.statusCode).toBe(400);
  expect(new TextDecoder().decode(response.body)).toContain("Value '0' at 'maxItems'");
});
