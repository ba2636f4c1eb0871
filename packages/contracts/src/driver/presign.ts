import type { LambdaClient } from '@aws-sdk/client-lambda';

type SignerOf = LambdaClient['config']['signer'];
type Sign = Awaited<ReturnType<SignerOf>>['sign'];

/** The SDK's signer signs in the query, too; its clients have no name for that. */
interface Presigner {
  readonly presign: (request: Parameters<Sign>[0], options: object) => ReturnType<Sign>;
}

/** Seconds that a signature in a query holds. */
const LIFE = 300;

/** Makes a client sign in the query instead of in a header. */
export function signInQuery({ config }: LambdaClient): void {
  const signerOf = config.signer;
  config.signer = async (scheme) => {
    const signer = (await signerOf(scheme)) as unknown as Presigner;
    return {
      sign: async (request, options) => {
        // It would become a parameter that the API does not know.
        const { 'x-amz-user-agent': _, ...headers } = request.headers;
        return await signer.presign({ ...request, headers }, { ...options, expiresIn: LIFE });
      },
    };
  };
}

/** A URL without the signature in its query: whoever has it could use it. */
export function withoutSignature(text: string): string {
  const url = new URL(text);
  if (!url.searchParams.has('X-Amz-Signature')) return text;
  const parameters = url.search.slice(1).split('&');
  url.search = parameters.filter((parameter) => !parameter.startsWith('X-Amz-')).join('&');
  return url.href;
}
