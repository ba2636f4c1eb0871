import type { Fake } from './fake.ts';
import { type HeaderParts, headerParts, type RequestParts, type ResponseParts } from './parts.ts';

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
    return {
      response: {
        statusCode: status,
        headers: { ...headers },
        body: await ownBytes(body),
      },
    };
  },
  updateHttpClientConfig: () => {},
  httpHandlerConfigs: () => ({}),
  destroy: () => {},
});

/** What the fake answers is to be read alone, and the SDK changes what it is given. */
async function ownBytes(body: ResponseParts['body']): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  return body instanceof Uint8Array ? body.slice() : await new Response(body).bytes();
}

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

/** Names and values in turn. */
function rawHeaders(headers: SdkRequest['headers']): readonly string[] {
  const raw: string[] = [];
  for (const name of Object.keys(headers)) raw.push(name, headers[name]!);
  return raw;
}

/** Half of a letter that takes two has no place in a URL. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** A query as it is written in a URL. */
function queryOf(query: NonNullable<SdkRequest['query']>): string {
  const pairs: string[] = [];
  for (const name of Object.keys(query))
    for (const value of [query[name] ?? ''].flat()) pairs.push(`${encoded(name)}=${encoded(value)}`);
  return pairs.join('&');
}

/** A request of the SDK as the fake takes it: one whose body is a text or bytes, as those of layers are, needs no `Request`. */
class SdkParts implements RequestParts {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderParts;
  readonly #content: string | Uint8Array | undefined;
  #signal: AbortSignal | undefined;

  constructor(
    { method, protocol, hostname, port, path, query = {}, headers }: SdkRequest,
    content?: string | Uint8Array,
    signal?: AbortSignal,
  ) {
    const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
    const place = `${protocol}//${host}${port === undefined ? '' : `:${port}`}${path}`;
    const sent = queryOf(query);
    this.method = method;
    this.url = sent === '' ? place : `${place}${path.includes('?') ? '&' : '?'}${sent}`;
    this.headers = headerParts(rawHeaders(headers));
    this.#content = content;
    this.#signal = signal;
  }

  get body(): Uint8Array | null {
    const content = this.#content;
    return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? null);
  }

  get signal(): AbortSignal {
    return (this.#signal ??= new AbortController().signal);
  }

  clone(): Request {
    return requestOf(this, this.#content as BodyInit | undefined, this.#signal);
  }
}

const requestOf = (
  { method, url, headers }: Pick<RequestParts, 'method' | 'url' | 'headers'>,
  body: BodyInit | undefined,
  signal: AbortSignal | undefined,
): Request =>
  new Request(url, { method, headers: [...headers], ...(body !== undefined && { body }), ...(signal && { signal }) });

function partsOf(request: SdkRequest, signal?: AbortSignal): RequestParts {
  const { body } = request;
  const isEmpty = body === undefined || (body as { readonly length?: number }).length === 0;
  if (isEmpty) return new SdkParts(request, undefined, signal);
  if (typeof body === 'string' || body instanceof Uint8Array) return new SdkParts(request, body, signal);
  return requestOf(new SdkParts(request), body as BodyInit, signal);
}
