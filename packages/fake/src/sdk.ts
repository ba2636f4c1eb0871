import type { Fake } from './fake.ts';

/**
 * A request as AWS SDK v3 clients hand it to their `requestHandler`.
 *
 * @public
 */
export interface SdkRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * A response as AWS SDK v3 clients expect it from their `requestHandler`.
 *
 * @public
 */
export interface SdkResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/**
 * What AWS SDK v3 clients take as `requestHandler`.
 *
 * @public
 */
export interface SdkRequestHandler {
  readonly handle: (request: SdkRequest) => Promise<{ readonly response: SdkResponse }>;
  readonly updateHttpClientConfig: () => void;
  readonly httpHandlerConfigs: () => Record<string, never>;
  readonly destroy: () => void;
}

/**
 * Lets an AWS SDK v3 client use a fake with no network at all:
 * `new LambdaClient({ requestHandler: requestHandler(fake), … })`.
 *
 * @public
 */
export const requestHandler = (fake: Fake): SdkRequestHandler => ({
  handle: async (request) => {
    const response = await fake.fetch(toFetch(request));
    const body = new Uint8Array(await response.arrayBuffer());
    return { response: { statusCode: response.status, headers: Object.fromEntries(response.headers), body } };
  },
  updateHttpClientConfig: () => {},
  httpHandlerConfigs: () => ({}),
  destroy: () => {},
});

function toFetch({ method, protocol, hostname, port, path, query = {}, headers, body }: SdkRequest): Request {
  const url = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`);
  for (const [name, value] of Object.entries(query))
    for (const item of [value ?? ''].flat()) url.searchParams.append(name, item);
  return new Request(url, { method, headers: { ...headers }, ...(body !== undefined && { body: body as BodyInit }) });
}
