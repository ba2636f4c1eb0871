import type { SignatureFault } from '../wire/signature-check.ts';
import type { Claim } from './claim.ts';
import { incomplete, invalid } from './refuse.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * A signature in the header or in the query string, not in both, and of the one algorithm. That it is whole is checked
 * before any signature is verified (`wire/authenticate.ts`). The texts are DynamoDB's and Kinesis' (dynalite,
 * 2013-06-09; kinesalite `index.js`).
 */
export function checkForm({ header, algorithm }: Claim, { searchParams }: URL): SignatureFault | undefined {
  if (header !== undefined && searchParams.has('X-Amz-Algorithm'))
    return invalid("Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
  return algorithm === ALGORITHM
    ? undefined
    : incomplete(`Unsupported AWS 'algorithm': '${algorithm}' (only ${ALGORITHM} for now). `);
}
