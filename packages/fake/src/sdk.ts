import type { Fake } from './fake.ts';
import { headerParts, type RequestParts } from './parts.ts';

export type { Fake } from './fake.ts';

/**
 * A request as AWS SDK v3 clients hand it to their `requestHandler`.
 *
 * @public
 */
export interface SdkRequest {
  /** HTTP method. */
  readonly method: string;
  /** With its colon: `https:`. */
  readonly protocol: string;
  /** Host without port. */
  readonly hostname: string;
  /** Port, where it is not the protocol's own. */
  readonly port?: number;
  /** Path, with its labels encoded. */
  readonly path: string;
  /** Query parameters, decoded. */
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  /** Headers, the signature's among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** What `fetch` takes as a body. */
  readonly body?: unknown;
}

/**
 * A response as AWS SDK v3 clients expect it from their `requestHandler`.
 *
 * @public
 */
export interface SdkResponse {
  /** HTTP status. */
  readonly statusCode: number;
  /** Headers by lower-case name. */
  readonly headers: Record<string, string>;
  /** The whole body. */
  readonly body: Uint8Array;
}

/**
 * How a caller of an AWS SDK v3 client gives up: the platform's own signal, or one of the SDK's.
 *
 * @public
 */
export interface SdkAbortSignal {
  /** Whether the caller gave up. */
  readonly aborted: boolean;
  /** Called when it does. */
  onabort?: unknown;
}

/**
 * What AWS SDK v3 clients take as `requestHandler`.
 *
 * @public
 */
export interface SdkRequestHandler {
  /** Answers a request from the fake. */
  readonly handle: (
    request: SdkRequest,
    options?: { readonly abortSignal?: SdkAbortSignal },
  ) => Promise<{ readonly response: SdkResponse }>;
  /** Does nothing: there is no network to configure. */
  readonly updateHttpClientConfig: () => void;
  /** No settings. */
  readonly httpHandlerConfigs: () => Record<string, never>;
  /** Does nothing: there is no connection to close. */
  readonly destroy: () => void;
}

/**
 * Lets an AWS SDK v3 client use a fake with no network at all:
 * `new LambdaClient({ requestHandler: requestHandler(fake), … })`.
 *
 * @public
 */
export const requestHandler = (fake: Fake): SdkRequestHandler => ({
  handle: async (request, { abortSignal } = {}) => {
    const { status, headers, body } =
      abortSignal === undefined
        ? await fake.respond(partsOf(request))
        : await until(abortSignal, async (signal) => await fake.respond(partsOf(request, signal)));
    return { response: { statusCode: status, headers: { ...headers }, body: body ?? new Uint8Array() } };
  },
  updateHttpClientConfig: () => {},
  httpHandlerConfigs: () => ({}),
  destroy: () => {},
});

/** Does something under the platform's signal for either of the SDK's; nothing listens to that any longer than it takes. */
async function until<Result>(given: SdkAbortSignal, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const answered = new AbortController();
  const signal = signalOf(given, answered.signal);
  signal.throwIfAborted();
  return await work(signal).finally(() => answered.abort());
}

/**
 * The platform's signal for either; it tells the fake not to keep the caller waiting.
 *
 * @param over - when to stop listening: a caller's signal may outlive many requests.
 */
function signalOf(given: SdkAbortSignal, over: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const giveUp = (): void => controller.abort(Object.assign(new Error('Request aborted'), { name: 'AbortError' }));
  if (given.aborted) giveUp();
  else if (given instanceof AbortSignal) given.addEventListener('abort', giveUp, { once: true, signal: over });
  // The SDK's own signals call this member, and have no listeners.
  else Object.assign(given, { onabort: giveUp });
  return controller.signal;
}

/** A request of the SDK as the fake takes it: bodies that are texts or bytes, as those of layers are, need no `Request`. */
function partsOf(request: SdkRequest, signal?: AbortSignal): RequestParts {
  const { method, protocol, hostname, port, path, query = {}, body } = request;
  const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
  const url = new URL(`${protocol}//${host}${port === undefined ? '' : `:${port}`}${path}`);
  for (const [name, value] of Object.entries(query))
    for (const item of [value ?? ''].flat()) url.searchParams.append(name, item);
  const isEmpty = body === undefined || (body as { readonly length?: number }).length === 0;
  const toRequest = (): Request => {
    const sent = isEmpty ? {} : { body: body as BodyInit };
    return new Request(url, { method, headers: { ...request.headers }, ...sent, ...(signal && { signal }) });
  };
  if (!isEmpty && typeof body !== 'string' && !(body instanceof Uint8Array)) return toRequest();
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : (body as Uint8Array);
  return {
    method,
    url: url.href,
    headers: headerParts(Object.entries(request.headers)),
    body: isEmpty ? null : bytes,
    get signal() {
      return (signal ??= new AbortController().signal);
    },
    clone: toRequest,
  };
}
