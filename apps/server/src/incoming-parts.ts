import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { HeaderParts, RequestParts } from '@org/layers-fake';

/** A request of `node:http` in its parts, each made when it is asked for. */
export class IncomingParts implements RequestParts {
  readonly method: string;
  readonly url: string;
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  #headers: HeaderParts | undefined;
  #abort: AbortController | undefined;
  #copy: ReadableStream<Uint8Array> | undefined;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse) {
    this.method = incoming.method ?? 'GET';
    this.url = `http://${incoming.headers.host}${incoming.url}`;
    this.#incoming = incoming;
    this.#outgoing = outgoing;
  }

  get headers(): HeaderParts {
    return (this.#headers ??= headersOf(this.#incoming));
  }

  get #hasBody(): boolean {
    return this.method !== 'GET' && this.method !== 'HEAD';
  }

  get body(): RequestParts['body'] {
    // A body that is not read to its end must not take the connection with it: the answer is still to come.
    return this.#hasBody ? (this.#copy ?? this.#incoming.iterator({ destroyOnReturn: false })) : null;
  }

  get signal(): AbortSignal {
    if (this.#abort === undefined) {
      const abort = (this.#abort = new AbortController());
      this.#outgoing.once('close', () => {
        if (!this.#outgoing.writableFinished) abort.abort();
      });
    }
    return this.#abort.signal;
  }

  clone(): Request {
    const { method, url } = this;
    const headers = [...this.headers] as [string, string][];
    if (!this.#hasBody) return new Request(url, { method, headers });
    const [mine, theirs] = Readable.toWeb(this.#incoming).tee();
    this.#copy = mine;
    return new Request(url, { method, headers, body: theirs, duplex: 'half' } as RequestInit);
  }
}

/** As `Headers` has them: by lower-case name, those that came more than once joined. */
function headersOf({ rawHeaders }: IncomingMessage): HeaderParts {
  const found = new Map<string, string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!.toLowerCase();
    const before = found.get(name);
    found.set(name, before === undefined ? rawHeaders[at + 1]! : `${before}, ${rawHeaders[at + 1]!}`);
  }
  return {
    get: (name) => found.get(name.toLowerCase()) ?? null,
    has: (name) => found.has(name.toLowerCase()),
    [Symbol.iterator]: () => found[Symbol.iterator](),
  };
}
