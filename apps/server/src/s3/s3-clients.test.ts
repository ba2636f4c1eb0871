import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { s3Clients } from './s3-clients.ts';

const NOBODY = new Error('no credentials');

/** A class in the place of the SDK's, which finds credentials or none, and the configurations it was made with. */
function clientClass(finds: () => boolean): { readonly Client: typeof S3Client; readonly made: S3ClientConfig[] } {
  const made: S3ClientConfig[] = [];
  class Client {
    readonly config = {
      credentials: async (): Promise<void> => {
        if (!finds()) throw NOBODY;
      },
    };

    constructor(config: S3ClientConfig) {
      made.push(config);
    }
  }
  return { Client: Client as unknown as typeof S3Client, made };
}

const LOCAL = 'http://127.0.0.1:9000';
const shared = { forcePathStyle: true, requestHandler: { connectionTimeout: 5000 } };

test('a region has one client, made when it is first called', async () => {
  const { Client, made } = clientClass(() => true);
  const clientOf = s3Clients(Client, LOCAL);
  expect(made).toEqual([]);
  const first = await clientOf('eu-west-1');
  const other = await clientOf('us-east-1');
  expect(await clientOf('eu-west-1')).toBe(first);
  expect(await clientOf('us-east-1')).toBe(other);
  expect(other).not.toBe(first);
  expect(made).toEqual([
    { endpoint: LOCAL, region: 'eu-west-1', ...shared },
    { endpoint: LOCAL, region: 'us-east-1', ...shared },
  ]);
});

test.each([LOCAL, 'http://localhost:9000', 'http://[::1]:9000', 'http://s3.localhost:9000/base'])(
  'where nobody is found to call %s, it is called as anybody, with one client too',
  async (endpoint) => {
    const { Client, made } = clientClass(() => false);
    const clientOf = s3Clients(Client, endpoint);
    const client = await clientOf('eu-west-1');
    expect(await clientOf('eu-west-1')).toBe(client);
    const config = { endpoint, region: 'eu-west-1', ...shared };
    expect(made).toEqual([config, { ...config, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }]);
  },
);

test('calls of one region that come together share a client', async () => {
  const { Client, made } = clientClass(() => true);
  const clientOf = s3Clients(Client, 'https://s3.eu-west-1.amazonaws.com');
  const [one, two] = await Promise.all([clientOf('eu-west-1'), clientOf('eu-west-1')]);
  expect(one).toBe(two);
  expect(made).toHaveLength(1);
});

test('where nobody is found to call another machine, the next call looks again', async () => {
  let found = false;
  const { Client, made } = clientClass(() => found);
  const clientOf = s3Clients(Client, 'https://s3.eu-west-1.amazonaws.com');
  await expect(clientOf('eu-west-1')).rejects.toBe(NOBODY);
  found = true;
  await clientOf('eu-west-1');
  expect(made.map(({ credentials }) => credentials)).toEqual([undefined, undefined]);
});
