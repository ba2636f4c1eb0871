import { Base64Decoder } from '../base64.ts';
import { Fault } from '../fault.ts';
import { JsonPosition } from './json-position.ts';

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const UNICODE = 'u'.charCodeAt(0);

/** Where a byte comes next in a chunk, from a place on, or the end; asked for rising places it looks at each byte once. */
function finder(chunk: Uint8Array, byte: number): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at >= from) return at;
    const found = chunk.indexOf(byte, from);
    at = found === -1 ? chunk.length : found;
    return at;
  };
}

/**
 * Parses a JSON body that arrives in pieces. The text of `Content.ZipFile` is decoded from base64 as it comes;
 * all else is kept as text and goes to `JSON.parse`, with an empty text in the place of the archive: no other text can
 * come to stand there.
 */
export class BlobScanner {
  readonly #decoder: Base64Decoder;
  readonly #position = new JsonPosition();
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #rest = '';
  #malformed = false;
  #archive: Uint8Array | undefined;
  #mode: 'rest' | 'blob' | 'escape' = 'rest';
  #escape = '';

  /**
   * @param size - how many bytes will be pushed, as far as it is known; more may come.
   * @param most - how many bytes will be pushed at the most.
   */
  constructor(size: number, most: number = size) {
    this.#decoder = new Base64Decoder(Math.ceil((size * 3) / 4), Math.ceil((most * 3) / 4));
  }

  /** Takes the next piece. */
  push(chunk: Uint8Array): void {
    const quoteAfter = finder(chunk, QUOTE);
    const backslashAfter = finder(chunk, BACKSLASH);
    for (let at = 0; at < chunk.length;) {
      if (this.#mode === 'rest') at = this.#readRest(chunk, at);
      else if (this.#mode === 'blob') at = this.#readBlob(chunk, at, Math.min(quoteAfter(at), backslashAfter(at)));
      else this.#readEscape(chunk[at++]!);
    }
  }

  /**
   * Returns the value.
   *
   * @throws Fault when what was pushed is not JSON, or the archive not base64. The code is expected of AWS,
   * the texts are not known (docs/discoveries.md).
   */
  finish(): unknown {
    let value: { readonly Content?: { ZipFile?: unknown } | null } | null;
    try {
      this.#rest += this.#utf8.decode();
      if (this.#malformed) throw new SyntaxError('an escape or a letter that JSON does not have');
      value = JSON.parse(this.#rest) as typeof value;
    } catch {
      throw new Fault('SerializationException', 'Could not parse request body into json');
    }
    const content = value?.Content;
    if (typeof content?.ZipFile !== 'string') return value;
    if (this.#archive === undefined) throw new Fault('SerializationException', 'ZipFile is not valid base64');
    content.ZipFile = this.#archive;
    return value;
  }

  /** Keeps the rest up to the end of the chunk, or to the quote that opens the archive; returns where it stopped. */
  #readRest(chunk: Uint8Array, from: number): number {
    let at = from;
    for (; at < chunk.length && this.#mode === 'rest'; at++) {
      const opens = chunk[at] === QUOTE && this.#position.isIn('Content', 'ZipFile');
      this.#position.read(chunk[at]!);
      if (opens) this.#mode = 'blob';
    }
    this.#keep(chunk.subarray(from, at));
    if (this.#mode === 'blob') this.#decoder.restart();
    return at;
  }

  #keep(bytes: Uint8Array): void {
    try {
      this.#rest += this.#utf8.decode(bytes, { stream: true });
    } catch {
      this.#malformed = true;
    }
  }

  /** Decodes up to a place where the chunk, the text or its plain part ends; returns where to go on. */
  #readBlob(chunk: Uint8Array, from: number, end: number): number {
    this.#decoder.push(chunk.subarray(from, end));
    if (chunk[end] === QUOTE) this.#close();
    else if (chunk[end] === BACKSLASH) this.#mode = 'escape';
    return end + 1;
  }

  #close(): void {
    this.#archive = this.#decoder.finish();
    this.#rest += '"';
    this.#position.read(QUOTE);
    this.#mode = 'rest';
  }

  /** JSON may write `/` as `\/` and `+` as `\u002B`; some serializers do. */
  #readEscape(byte: number): void {
    this.#escape += String.fromCharCode(byte);
    if (this.#escape.charCodeAt(0) === UNICODE && this.#escape.length < 5) return;
    try {
      const letter = JSON.parse(`"\\${this.#escape}"`) as string;
      this.#decoder.push(new TextEncoder().encode(letter));
    } catch {
      this.#malformed = true;
    }
    this.#escape = '';
    this.#mode = 'blob';
  }
}
