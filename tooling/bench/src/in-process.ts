import { GetLayerVersionCommand, LambdaClient, ListLayersCommand } from '@aws-sdk/client-lambda';
import { createFake } from '@org/layers-fake';
import { requestHandler } from '@org/layers-fake/sdk';
import type { Measure, Pair } from './figure.ts';

const CALLS = 1000;

/** Calls a second, one after the other. */
const rateOf =
  (call: () => Promise<unknown>): Measure =>
  async () => {
    const from = performance.now();
    for (let n = 0; n < CALLS; n++) await call();
    return CALLS / ((performance.now() - from) / 1000);
  };

type Handler = ReturnType<typeof requestHandler>;

const clientOf = (handler: Handler): LambdaClient =>
  new LambdaClient({
    region: 'us-east-1',
    requestHandler: handler,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });

/** SDK calls without a network: the fake against a handler that always gives the same answer. */
export async function inProcess(): Promise<readonly Pair[]> {
  const fake = createFake();
  const layers = Array.from({ length: 100 }, (_, n) => ({ LayerName: `layer-${n}`, versions: [{}, {}] }));
  await fake.seed({ layers });
  const handler = requestHandler(fake);
  const calls = {
    'ListLayers, page of 50': (client: LambdaClient) => client.send(new ListLayersCommand({})),
    GetLayerVersion: (client: LambdaClient) =>
      client.send(new GetLayerVersionCommand({ LayerName: 'layer-7', VersionNumber: 1 })),
  };
  return await Promise.all(
    Object.entries(calls).map(async ([name, call]): Promise<Pair> => {
      const client = clientOf(handler);
      const constant = clientOf(await constantHandler(handler, call));
      return {
        name: `SDK handler, ${name}`,
        baseline: 'SDK handler with the same constant answer',
        measure: rateOf(() => call(client)),
        measureBaseline: rateOf(() => call(constant)),
      };
    }),
  );
}

/** A handler that gives to every request what the fake gave to one. */
async function constantHandler(handler: Handler, call: (client: LambdaClient) => Promise<unknown>): Promise<Handler> {
  let answer: Awaited<ReturnType<Handler['handle']>> | undefined;
  const handle: Handler['handle'] = async (request) => (answer ??= await handler.handle(request));
  const constant = { ...handler, handle };
  await call(clientOf(constant));
  return constant;
}
