import { LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';

/** An account whose access key is the account itself. */
export const ACCOUNT = '111122223333';

/**
 * The AWS SDK as an application sets it up, with static keys; it signs each request.
 * It tries once: a retry would hide a fault, and wait.
 */
export const clientOf = (config: LambdaClientConfig = {}): LambdaClient =>
  new LambdaClient({
    region: 'us-east-1',
    credentials: { accessKeyId: ACCOUNT, secretAccessKey: 'secret' },
    maxAttempts: 1,
    ...config,
  });
