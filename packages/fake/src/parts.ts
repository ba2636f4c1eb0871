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
 * Headers in parts, of names and values in turn, as `rawHeaders` of `node:http` has them: names in any case, one or
 * more values of each. They are looked for when they are asked for: few are.
 *
 * @public
 */
export const headerParts = (raw: readonly string[]): HeaderParts => new RawHeaders(raw);

class RawHeaders implements HeaderParts {
  readonly #raw: readonly string[];

  constructor(raw: readonly string[]) {
    this.#raw = raw;
  }

  get(name: string): string | null {
    const wanted = name.toLowerCase();
    let found: string | null = null;
    for (let at = 0; at < this.#raw.length; at += 2) {
      const key = this.#raw[at]!;
      if (key.length !== wanted.length || key.toLowerCase() !== wanted) continue;
      const value = this.#raw[at + 1]!;
      found = found === null ? value : `${found}, ${value}`;
    }
    return found;
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  *[Symbol.iterator](): Generator<[string, string], void> {
    const names = new Set(this.#raw.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()));
    for (const name of names) yield [name, this.get(name)!];
  }
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
  /**
   * The body, to be read alone: an archive's bytes are those that the fake keeps, and the memory of a small answer holds
   * others, too, which a transfer of its `buffer` would take away. A stream only of an archive, where its store reads it
   * in parts; `null` where there is none.
   */
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

/** Puts a response together. */
export const toResponse = ({ status, headers, body }: ResponseParts): Response =>
  new Response(body, { status, headers: { ...headers } });
