import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type HeaderParts, headerParts, type RequestParts } from '@org/layers-fake';

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
    return (this.#headers ??= headerParts(this.#incoming.rawHeaders));
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
