import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { Backend } from './backend.ts';

const clients = new Map<string, Promise<LambdaClient>>();

/** The SDK's client for a region of a backend; the SDK, and a fake where there is to be one, are loaded with the first. */
export async function clientFor(backend: Backend, region: string): Promise<LambdaClient> {
  const key = `${backend} ${region}`;
  const client = clients.get(key) ?? connect(backend, region);
  clients.set(key, client);
  // One that could not be made is made anew when it is asked for again.
  client.catch(() => clients.delete(key));
  return await client;
}

async function connect(backend: Backend, region: string): Promise<LambdaClient> {
  const [{ LambdaClient: Client }] = await Promise.all([
    import('./sdk.ts'),
    backend === 'demo' ? import('./demo.ts').then(({ startDemo }) => startDemo()) : undefined,
  ]);
  return new Client({
    region,
    // Who calls AWS is for the server to say; a fake takes any key.
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    // In the demo calls go where AWS is, and the fake answers before they get there.
    ...(backend === 'server' && { endpoint: location.origin }),
  });
}
