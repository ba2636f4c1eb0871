import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import { isLoopback } from '@org/layers-model';

/**
 * Makes the clients of an endpoint, one for each region that is called, when it is first called.
 *
 * @param Client - handed in, since the SDK is loaded only where it is asked for.
 */
export function s3Clients(Client: typeof S3Client, endpoint: string): (region: string) => Promise<S3Client> {
  const clients = new Map<string, Promise<S3Client>>();
  return async (region) => {
    const client = clients.get(region) ?? connect(Client, { endpoint, region });
    clients.set(region, client);
    // One that could not be made is not kept: credentials may come later.
    client.catch(() => clients.delete(region));
    return await client;
  };
}

/**
 * A client with the credentials that the SDK finds where it always looks: environment, profile, instance.
 * Where it finds none, an endpoint on this machine is called with made-up ones. Nothing that a client is given is
 * shared, since clients write into it.
 */
async function connect(Client: typeof S3Client, place: { endpoint: string; region: string }): Promise<S3Client> {
  // An address that leads nowhere is known as such in five seconds.
  const config: S3ClientConfig = { ...place, forcePathStyle: true, requestHandler: { connectionTimeout: 5000 } };
  const client = new Client(config);
  try {
    await client.config.credentials();
    return client;
  } catch (cause) {
    if (!isLoopback(new URL(place.endpoint).hostname)) throw cause;
    // Emulators on this machine take any; nobody there asks who calls.
    return new Client({ ...config, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  }
}
