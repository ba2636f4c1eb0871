import { LambdaClient } from '@aws-sdk/client-lambda';
import type { Keys, Target } from '../target.ts';
import { type Captured, capture } from './capture.ts';
import type { Command } from './commands.ts';
import { type HttpRequest, isHttpRequest } from './http-request.ts';

/** Whose keys sign. */
export type Signer = 'owner' | 'other' | 'unknown key' | 'wrong secret';

/** Gives a command to an account's client in a region. `seen` is told of the answer before the SDK reads it. */
export interface Clients {
  readonly send: (
    command: Command,
    from: { readonly signer: Signer; readonly region: string },
    seen: (answer: Captured, request: HttpRequest) => void,
    signal: AbortSignal,
  ) => Promise<object>;
  readonly destroy: () => void;
}

/** The SDK's clients of a target. They do not try again: the driver does, and knows when it may. */
export function clientsOf(target: Target): Clients {
  const clients = new Map<string, LambdaClient>();
  const clientOf = (signer: Signer, region: string): LambdaClient => {
    const key = `${signer} ${region}`;
    const client = clients.get(key) ?? createClient(target, signer, region);
    clients.set(key, client);
    return client;
  };
  return {
    send: async (command, { signer, region }, seen, signal) => {
      // The handler belongs to the client; which call it answers travels in the SDK's handler options.
      return await clientOf(signer, region).send(command, { abortSignal: signal, seen } as never);
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

function createClient(target: Target, signer: Signer, region: string): LambdaClient {
  return new LambdaClient({
    region,
    ...(target.endpoint !== undefined && { endpoint: target.endpoint }),
    credentials: keysOf(target, signer),
    maxAttempts: 1,
    requestHandler: {
      handle: async (request: unknown, options: unknown) => {
        if (!isHttpRequest(request)) throw new TypeError('The SDK sent something that is no HTTP request.');
        const { abortSignal, seen } = options as Options;
        const answer = await capture(target.fetch, request, abortSignal);
        seen(answer, request);
        return { response: { statusCode: answer.status, headers: { ...answer.headers }, body: answer.body } as never };
      },
      destroy: () => {},
    },
  });
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
