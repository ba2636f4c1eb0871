import { LambdaClient } from '@aws-sdk/client-lambda';
import { partitionOf } from '@org/layers-model';
import { awsRegionOf } from '../aws-host.ts';
import type { Keys, Target } from '../target.ts';
import { type Captured, capture } from './capture.ts';
import type { Command } from './commands.ts';
import { type HttpRequest, isHttpRequest } from './http-request.ts';
import { Unusable } from './inconclusive.ts';
import { signInQuery } from './presign.ts';

/** Whose keys sign. */
export type Signer = 'owner' | 'other' | 'unknown key' | 'wrong secret';

/** Who signs, for which region, and whether in the query. */
export interface Signing {
  readonly signer: Signer;
  readonly region: string;
  readonly inQuery: boolean;
}

/** Gives a command to an account's client in a region. `seen` is told of the answer before the SDK reads it. */
export interface Clients {
  readonly send: (
    command: Command,
    from: Signing,
    seen: (answer: Captured, request: HttpRequest) => void,
    signal: AbortSignal,
  ) => Promise<object>;
  readonly destroy: () => void;
}

/** The SDK's clients of a target. They do not try again: the driver does, and knows when it may. */
export function clientsOf(target: Target): Clients {
  const clients = new Map<string, LambdaClient>();
  const clientOf = (from: Signing): LambdaClient => {
    const key = JSON.stringify(from);
    const client = clients.get(key) ?? createClient(target, from);
    clients.set(key, client);
    return client;
  };
  return {
    send: async (command, from, seen, signal) => {
      // The handler belongs to the client; which call it answers travels in the SDK's handler options.
      return await clientOf(from).send(command, { abortSignal: signal, seen } as never);
    },
    destroy: () => {
      for (const client of clients.values()) client.destroy();
    },
  };
}

interface Options {
  readonly abortSignal: AbortSignal;
  readonly seen: (answer: Captured, request: HttpRequest) => void;
}

function createClient(target: Target, { signer, region, inQuery }: Signing): LambdaClient {
  const endpoint = endpointOf(target, region);
  const client = new LambdaClient({
    region,
    ...(endpoint !== undefined && { endpoint }),
    credentials: keysOf(target, signer),
    maxAttempts: 1,
    requestHandler: {
      handle: async (request: unknown, options: unknown) => {
        if (!isHttpRequest(request)) throw new TypeError('The SDK sent something that is no HTTP request.');
        const { abortSignal, seen } = options as Options;
        if (target.authority) ensureAws(request);
        const answer = await capture(target, request, abortSignal);
        seen(answer, request);
        return { response: { statusCode: answer.status, headers: { ...answer.headers }, body: answer.body } as never };
      },
      destroy: () => {},
    },
  });
  if (inQuery) signInQuery(client);
  return client;
}

/** In process nobody listens: what the environment says of endpoints is not meant. */
const endpointOf = ({ endpoint, inProcess }: Target, region: string): string | undefined =>
  endpoint ?? (inProcess ? `https://lambda.${region}.${partitionOf(region).suffix}` : undefined);

/** @throws Unusable where the SDK's settings lead elsewhere: an emulator would be taken for AWS. */
function ensureAws({ protocol, hostname, port }: HttpRequest): void {
  if (protocol === 'https:' && awsRegionOf(`${protocol}//${hostname}`) !== undefined) return;
  throw new Unusable(
    `AWS was to be asked, and calls would go to ${protocol}//${hostname}${port === undefined ? '' : `:${port}`}: ` +
      'unset AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_LAMBDA and the endpoint_url of the profile, or name that URL as the target.',
  );
}

const keysOf = ({ callers }: Target, signer: Signer): (() => Promise<Keys>) => {
  if (signer === 'other') return callers.other ?? callers.owner;
  if (signer === 'owner') return callers.owner;
  return async () => {
    const { accessKeyId } = await callers.owner();
    // Of the form of AWS's own keys, so that it is refused for what it is.
    return signer === 'wrong secret'
      ? { accessKeyId, secretAccessKey: 'not the secret of this key' }
      : { accessKeyId: 'AKIAQQQQQQQQQQQQQQQQ', secretAccessKey: 'the secret of no key' };
  };
};
