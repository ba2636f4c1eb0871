import type { Target } from '../target.ts';
import type { HttpRequest } from './http-request.ts';
import { withoutSignature } from './presign.ts';
import { under } from './under.ts';

/** An answer as it came. */
export interface Captured {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** No answer came: whether the request had an effect is not known. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/**
 * Sends what the SDK signed, and keeps the answer as it came.
 *
 * @throws NoAnswer where none came.
 */
export async function capture(
  { fetch, inProcess }: Pick<Target, 'fetch' | 'inProcess'>,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<Captured> {
  const url = urlOf(request);
  const { method, headers, body } = request;
  try {
    return await under(signal, async (own) => {
      const sent = new Request(url, {
        method,
        headers: { ...headers },
        redirect: 'manual',
        signal: own,
        ...carried(body, inProcess),
      });
      const answer = await fetch(sent);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { url, status: answer.status, headers: Object.fromEntries(answer.headers), body: bytes };
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw new NoAnswer(`${method} ${withoutSignature(url)} got no answer: ${reasonOf(cause)}`, { cause });
  }
}

/** Bytes that are not copied where no network has to: of tens of megabytes that takes longer than the answer. */
const LARGE = 1 << 20;

/** What a request carries; nothing where its body is empty. */
function carried(body: unknown, inProcess: boolean): RequestInit & { readonly duplex?: 'half' } {
  if (body === undefined || body === null || (body as { readonly length?: number }).length === 0) return {};
  return inProcess && body instanceof Uint8Array && body.length >= LARGE
    ? { body: streamOf(body as Uint8Array<ArrayBuffer>), duplex: 'half' }
    : { body: body as BodyInit };
}

/** Bytes as a stream, which hands them on: where a `Request` is given bytes it makes two copies, and its clones another. */
const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/** The innermost message: fetch says no more than that it failed. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.cause instanceof Error ? reasonOf(error.cause) : error.message) : String(error);

function urlOf({ protocol, hostname, port, path, query = {} }: HttpRequest): string {
  const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
  const pairs = Object.entries(query).flatMap(([name, value]) => [value ?? ''].flat().map((item) => [name, item]));
  // As the signer writes them: `%20` for a blank.
  const search = pairs.map((pair) => pair.map((text) => encodeURIComponent(text ?? '')).join('=')).join('&');
  return `${protocol}//${host}${port === undefined ? '' : `:${port}`}${path}${search && `?${search}`}`;
}
