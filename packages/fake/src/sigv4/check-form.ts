import type { SignatureFault } from '../wire/signature-check.ts';
import type { Claim } from './claim.ts';
import { incomplete, invalid } from './refuse.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';
const PARAMETERS = ['Algorithm', 'Credential', 'Signature', 'SignedHeaders', 'Date'].map((name) => `X-Amz-${name}`);

/**
 * A signature in the header or in the query string, not in both, and whole. The header's own parts are checked before
 * any signature is verified (`wire/authenticate.ts`). The texts are DynamoDB's and Kinesis' (dynalite, 2013-06-09;
 * kinesalite `index.js`).
 */
export function checkForm({ header, algorithm }: Claim, { searchParams }: URL): SignatureFault | undefined {
  if (header === undefined) {
    const missing = PARAMETERS.filter((name) => !searchParams.get(name));
    const sentences = missing.map((name) => `AWS query-string parameters must include '${name}'.`);
    if (missing.length > 0) return incomplete([...sentences, 'Re-examine the query-string parameters.'].join(' '));
  } else if (searchParams.has('X-Amz-Algorithm'))
    return invalid("Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
  return algorithm === ALGORITHM
    ? undefined
    : incomplete(`Unsupported AWS 'algorithm': '${algorithm}' (only ${ALGORITHM} for now). `);
}
