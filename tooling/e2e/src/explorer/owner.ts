import type { LambdaClient } from '@aws-sdk/client-lambda';
import { clientOf } from '../client.ts';

/** The account that pages call as where their server is told of no other. */
const OWNER = '123456789012';

/** A client of the account whose layers a page shows. */
export const ownerAt = (endpoint: string, region = 'us-east-1'): LambdaClient =>
  clientOf({ endpoint, region, credentials: { accessKeyId: OWNER, secretAccessKey: 'secret' } });
