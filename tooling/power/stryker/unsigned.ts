import { createFake } from '@org/layers-fake';
import { fetchTarget, type Target } from '@org/layers-contracts';

const OWNER = '100000000001';

/** A fake that asks for no signature, and whose owner brings none: which region is meant only the host tells. */
export function unsignedTarget(): Target {
  const fake = createFake({ account: OWNER, randomSeed: 1 });
  const fetch = async (request: Request): Promise<Response> => await fake.fetch(withoutSignature(request));
  return fetchTarget('unsigned', fetch, { reset: async () => await fake.reset() });
}

/** A request of the owner as one who signs nothing would send it. */
function withoutSignature(request: Request): Request {
  if (request.headers.get('authorization')?.includes(`Credential=${OWNER}/`) !== true) return request;
  const headers = new Headers(request.headers);
  headers.delete('authorization');
  return new Request(request, { headers });
}
