import { LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import { isLoopback } from '@org/layers-model';
import { UsageError } from '../usage-error.ts';

/** Who calls, and where to. */
export interface Access {
  /** A profile of AWS's shared files; else the SDK looks for keys. */
  readonly profile?: string;
  /** An emulator; AWS when absent. */
  readonly endpointUrl?: string;
}

/** A client for each region, made when it is first asked for. */
export interface Connection {
  readonly clientIn: (region: string) => LambdaClient;
  /** One that makes a call once, for calls that must not be made twice. */
  readonly onceIn: (region: string) => LambdaClient;
  /** The region of the SDK's own settings: `AWS_REGION`, or that of the profile. */
  readonly usualRegion: () => Promise<string>;
  readonly close: () => void;
}

/** More than the SDK's three: where many regions are asked at once, some are throttled. */
const ATTEMPTS = 6;

/** Connects with the credentials, SSO sessions and regions that AWS's SDK finds where it always looks. */
export function connect(access: Access, env: NodeJS.ProcessEnv): Connection {
  const { profile, endpointUrl } = access;
  const clients = new Map<string, LambdaClient>();
  const config: LambdaClientConfig = {
    retryMode: 'standard',
    ...(profile !== undefined && { profile }),
    ...(endpointUrl !== undefined && { endpoint: endpointUrl }),
    ...(isAnybodyWelcome(env, access) && { credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }),
  };
  const clientFor = (region: string, maxAttempts: number): LambdaClient => {
    const key = `${region} ${maxAttempts}`;
    const client = clients.get(key) ?? new LambdaClient({ ...config, region, maxAttempts });
    clients.set(key, client);
    return client;
  };
  return {
    clientIn: (region) => clientFor(region, ATTEMPTS),
    onceIn: (region) => clientFor(region, 1),
    usualRegion: async () => {
      const client = new LambdaClient(config);
      try {
        return await client.config.region();
      } catch (cause) {
        // An emulator on this machine has every region.
        if (endpointUrl !== undefined && isLoopback(new URL(endpointUrl).hostname)) return 'us-east-1';
        throw new UsageError('No region is given: add --region, or set AWS_REGION.', { cause });
      } finally {
        client.destroy();
      }
    },
    close: () => {
      for (const client of clients.values()) client.destroy();
    },
  };
}

/** Emulators on this machine take any key, and the SDK would look for one as far as an instance's metadata. */
const isAnybodyWelcome = (env: NodeJS.ProcessEnv, { profile, endpointUrl }: Access): boolean =>
  endpointUrl !== undefined &&
  isLoopback(new URL(endpointUrl).hostname) &&
  profile === undefined &&
  ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE'].every((name) => (env[name] ?? '') === '');
