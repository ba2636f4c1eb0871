/**
 * The headers of a request, by name in any case.
 *
 * @public
 */
export interface HeaderParts extends Iterable<[name: string, value: string]> {
  /** The value of a header, those of one that came more than once joined by commas. */
  readonly get: (name: string) => string | null;
  /** Whether a header came. */
  readonly has: (name: string) => boolean;
}

/**
 * Headers in parts, of pairs as they came: names in any case, one or more values of each.
 *
 * @public
 */
export function headerParts(pairs: Iterable<readonly [name: string, value: string]>): HeaderParts {
  const found = new Map<string, string>();
  for (const [name, value] of pairs) {
    const key = name.toLowerCase();
    const before = found.get(key);
    found.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return {
    get: (name) => found.get(name.toLowerCase()) ?? null,
    has: (name) => found.has(name.toLowerCase()),
    [Symbol.iterator]: () => found[Symbol.iterator](),
  };
}

/**
 * A request in its parts. A `Request` is one; whatever else receives requests, such as a server, can hand over parts of
 * its own, which costs a fraction of making a `Request`.
 *
 * @public
 */
export interface RequestParts {
  /** HTTP method, in capitals. */
  readonly method: string;
  /** Where the request went, whole: `http://localhost:4566/2018-10-31/layers`. */
  readonly url: string;
  /** Its headers. */
  readonly headers: HeaderParts;
  /** Its body, whole or as it arrives; `null` where there is none. */
  readonly body: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Uint8Array | null;
  /** Aborted when the caller gives up. */
  readonly signal: AbortSignal;
  /** A request of its own with the same body, asked for before the body is read and only where signatures are checked. */
  readonly clone: () => Request;
}

/**
 * A response in its parts.
 *
 * @public
 */
export interface ResponseParts {
  /** HTTP status. */
  readonly status: number;
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole body, to be read alone: an archive's bytes are those that the fake keeps. `null` where there is none. */
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Puts a response together. */
export const toResponse = ({ status, headers, body }: ResponseParts): Response =>
  new Response(body, { status, headers: { ...headers } });
