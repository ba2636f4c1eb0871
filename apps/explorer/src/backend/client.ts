import type { LambdaClient, LambdaClientConfig } from '@aws-sdk/client-lambda';
import type { Backend } from './backend.ts';

/** The SDK, as far as layers need it. */
export type Sdk = typeof import('./sdk.ts');

const clients = new Map<string, Promise<LambdaClient>>();

/** Calls a region; the SDK, and the fake of the demo, are loaded with the first call. */
export async function call<T>(
  backend: Backend,
  region: string,
  send: (client: LambdaClient, sdk: Sdk) => Promise<T>,
): Promise<T> {
  const [client, sdk] = await Promise.all([clientFor(backend, region), import('./sdk.ts')]);
  return await send(client, sdk);
}

function clientFor(backend: Backend, region: string): Promise<LambdaClient> {
  const key = `${backend} ${region}`;
  const client = clients.get(key) ?? connect(backend, region);
  clients.set(key, client);
  // One that could not be made is made anew when it is asked for again.
  client.catch(() => clients.delete(key));
  return client;
}

/**
 * A client that sends large requests: it tells how far they are, and does not try again by itself.
 *
 * @param progress - takes the share that was sent, from 0 to 1.
 */
export async function connectForUpload(
  backend: Backend,
  region: string,
  progress: (sent: number) => void,
): Promise<LambdaClient> {
  const { UploadHandler } = await import('./upload-handler.ts');
  const requestHandler = new UploadHandler({});
  requestHandler.on(UploadHandler.EVENTS.UPLOAD_PROGRESS, ({ loaded, total }: ProgressEvent) =>
    progress(total === 0 ? 0 : loaded / total),
  );
  return await connect(backend, region, { requestHandler, maxAttempts: 1 });
}

async function connect(backend: Backend, region: string, settings: LambdaClientConfig = {}): Promise<LambdaClient> {
  const [{ LambdaClient: Client }] = await Promise.all([
    import('./sdk.ts'),
    backend === 'demo' ? import('./demo.ts').then(({ startDemo }) => startDemo()) : undefined,
  ]);
  return new Client({
    region,
    // Who calls AWS is for the server to say; a fake takes any key.
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    // Always the page's own server: what calls AWS has its credentials, and the demo answers before a call gets there.
    endpoint: location.origin,
    ...settings,
  });
}
