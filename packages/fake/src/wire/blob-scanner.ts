import { Base64Decoder } from '../base64.ts';
import { Fault } from '../fault.ts';

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const COLON = ':'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
const UNICODE = 'u'.charCodeAt(0);

/** The member whose text is the base64 of an archive. */
const BLOB_MEMBER = 'ZipFile';

/**
 * Parses JSON that arrives in pieces. The text of `ZipFile` is decoded from base64 as it comes; all else is short,
 * and goes to `JSON.parse` with a token in the place of the archive. A body holds one archive: of several, the last.
 */
export class BlobScanner {
  readonly #size: number;
  /** Stands for the archive in the rest; nobody can send it, since nobody can guess it. */
  readonly #token = crypto.getRandomValues(new Uint32Array(4)).join('-');
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  #rest = '';
  #decoder: Base64Decoder | undefined;
  #archive: Uint8Array | undefined;
  #mode: 'outside' | 'text' | 'textEscape' | 'blob' | 'blobEscape' = 'outside';
  /** The last text outside a blob, cut: enough to know a member's name. */
  #text = '';
  #escape: number[] = [];
  #blobIsNext = false;

  /** @param size - the most bytes that will be pushed. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Takes the next piece. */
  push(chunk: Uint8Array): void {
    let kept = 0;
    for (let at = 0; at < chunk.length;) {
      if (this.#mode === 'blob') {
        at = kept = this.#readBlob(chunk, at);
      } else if (this.#mode === 'blobEscape') {
        this.#readBlobEscape(chunk[at]!);
        kept = ++at;
      } else {
        const opened = this.#read(chunk[at++]!);
        if (opened) this.#keep(chunk.subarray(kept, at), this.#token);
      }
    }
    if (this.#mode !== 'blob' && this.#mode !== 'blobEscape') this.#keep(chunk.subarray(kept));
  }

  /**
   * Returns the value.
   *
   * @throws Fault when what was pushed is not JSON, or the archive not base64.
   */
  finish(): unknown {
    try {
      return JSON.parse(this.#rest, (_key, value: unknown) => (value === this.#token ? this.#bytes() : value));
    } catch (cause) {
      // The code is expected, the text is not known (docs/discoveries.md).
      throw cause instanceof Fault
        ? cause
        : new Fault('SerializationException', 'Could not parse request body into json');
    }
  }

  #bytes(): Uint8Array {
    if (this.#archive !== undefined) return this.#archive;
    throw new Fault('SerializationException', `${BLOB_MEMBER} is not valid base64`);
  }

  #keep(bytes: Uint8Array, token = ''): void {
    try {
      this.#rest += this.#utf8.decode(bytes, { stream: true }) + token;
    } catch {
      // Not UTF-8, so not JSON: nothing that follows can mend it.
      this.#rest = '?';
    }
  }

  /** Reads a byte outside blobs; true when a blob opens after it. */
  #read(byte: number): boolean {
    if (this.#mode === 'textEscape') this.#mode = 'text';
    else if (this.#mode === 'text') this.#readText(byte);
    else if (byte === QUOTE) return this.#open();
    else if (byte > SPACE) this.#blobIsNext = byte === COLON && this.#text === BLOB_MEMBER;
    return false;
  }

  #readText(byte: number): void {
    if (byte === QUOTE) this.#mode = 'outside';
    else if (byte === BACKSLASH) this.#mode = 'textEscape';
    if (byte !== QUOTE && this.#text.length <= BLOB_MEMBER.length) this.#text += String.fromCharCode(byte);
  }

  #open(): boolean {
    this.#text = '';
    this.#mode = this.#blobIsNext ? 'blob' : 'text';
    if (!this.#blobIsNext) return false;
    this.#blobIsNext = false;
    this.#decoder ??= new Base64Decoder(Math.ceil((this.#size * 3) / 4));
    this.#decoder.restart();
    return true;
  }

  /** Decodes up to the end of the text, of the chunk, or to an escape; returns where it stopped. */
  #readBlob(chunk: Uint8Array, from: number): number {
    const quote = chunk.indexOf(QUOTE, from);
    const end = quote === -1 ? chunk.length : quote;
    const escape = chunk.subarray(from, end).indexOf(BACKSLASH);
    const stop = escape === -1 ? end : from + escape;
    this.#decoder?.push(chunk.subarray(from, stop));
    if (escape !== -1) {
      this.#mode = 'blobEscape';
      this.#escape = [];
      return stop + 1;
    }
    if (quote === -1) return end;
    this.#archive = this.#decoder?.finish();
    this.#mode = 'outside';
    this.#rest += '"';
    return quote + 1;
  }

  /** JSON may write `/` as `\/` and `+` as `\u002B`; some serializers do. */
  #readBlobEscape(byte: number): void {
    this.#escape.push(byte);
    if (this.#escape[0] === UNICODE && this.#escape.length < 5) return;
    const [first = 0, ...hex] = this.#escape;
    const letter = first === UNICODE ? Number.parseInt(String.fromCharCode(...hex), 16) : first;
    this.#decoder?.push(Uint8Array.of(letter < 128 ? letter : 0));
    this.#mode = 'blob';
  }
}
