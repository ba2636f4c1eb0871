import {
  GetLayerVersionByArnCommand,
  GetLayerVersionCommand,
  GetLayerVersionPolicyCommand,
  LambdaClient,
  ListLayersCommand,
  ListLayerVersionsCommand,
} from '@aws-sdk/client-lambda';
import { createFake } from '@org/layers-fake';
import { requestHandler } from '@org/layers-fake/sdk';
import { layers, nameOf } from '../layers.ts';
import { costOf } from '../cost-of.ts';
import { atMost, type Subject } from '../subject.ts';

/** Calls of a sample: few, and many samples, so that a pause meets only some. */
const CALLS = 500;

type Handler = ReturnType<typeof requestHandler>;

const clientOf = (handler: Handler): LambdaClient =>
  new LambdaClient({
    region: 'us-east-1',
    requestHandler: handler,
    credentials: { accessKeyId: '123456789012', secretAccessKey: 'test' },
    maxAttempts: 1,
  });

/** A handler that gives to every request what the fake gave to one. */
async function constantHandler(handler: Handler, call: (client: LambdaClient) => Promise<unknown>): Promise<Handler> {
  let answer: Awaited<ReturnType<Handler['handle']>> | undefined;
  const handle: Handler['handle'] = async (request) => (answer ??= await handler.handle(request));
  const constant = { ...handler, handle };
  await call(clientOf(constant));
  return constant;
}

/** Reads by the SDK without a network: the fake against a handler that always gives the same answer. */
export async function* sdk(): AsyncGenerator<Subject> {
  const fake = createFake();
  await fake.seed({ layers: layers(100) });
  const handler = requestHandler(fake);
  const client = clientOf(handler);
  const version = { LayerName: nameOf(7), VersionNumber: 1 };
  const arn = `arn:aws:lambda:us-east-1:123456789012:layer:${nameOf(7)}:1`;
  await fake.fetch(
    new Request(`http://localhost/2018-10-31/layers/${nameOf(7)}/versions/1/policy`, {
      method: 'POST',
      body: JSON.stringify({ StatementId: 'all', Action: 'lambda:GetLayerVersion', Principal: '*' }),
    }),
  );
  const reads: Readonly<Record<string, (client: LambdaClient) => Promise<unknown>>> = {
    'ListLayers, page of 50': (from) => from.send(new ListLayersCommand({})),
    ListLayerVersions: (from) => from.send(new ListLayerVersionsCommand(version)),
    GetLayerVersion: (from) => from.send(new GetLayerVersionCommand(version)),
    GetLayerVersionByArn: (from) => from.send(new GetLayerVersionByArnCommand({ Arn: arn })),
    GetLayerVersionPolicy: (from) => from.send(new GetLayerVersionPolicyCommand(version)),
  };
  for (const [name, call] of Object.entries(reads)) {
    const constant = clientOf(await constantHandler(handler, call));
    yield {
      name: `SDK requestHandler, ${name}`,
      unit: 'µs',
      measure: costOf(CALLS, () => call(client)),
      baseline: { name: 'a handler with the same constant answer', measure: costOf(CALLS, () => call(constant)) },
      target: atMost(1.15),
      samples: (rounds) => 8 * rounds,
      warmUp: 40,
    };
  }
}
