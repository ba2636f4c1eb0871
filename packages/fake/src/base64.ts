/** The bytes of standard base64, or `undefined` when the text is not that. */
export function base64ToBytes(text: string): Uint8Array | undefined {
  const decoder = new Base64Decoder(Math.ceil((text.length * 3) / 4));
  decoder.push(new TextEncoder().encode(text));
  return decoder.finish();
}

const PAD = '='.charCodeAt(0);
const LARGEST = 63;
const INVALID = 255;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = Uint8Array.from({ length: 256 }, (_, code) => {
  const value = LETTERS.indexOf(String.fromCharCode(code));
  return value === -1 ? INVALID : value;
});

/** The sizes that a buffer grows through before it takes all that is expected. */
const STEPS = [1 << 12, 1 << 20] as const;

/**
 * Decodes padded standard base64 that arrives in pieces, straight into one buffer, so that an archive of 50 MB
 * is never held as text. No library at hand decodes in pieces outside Node.
 */
export class Base64Decoder {
  readonly #sizes: readonly number[];
  #out: Uint8Array;
  #length = 0;
  #bits = 0;
  #letters = 0;
  #padding = 0;
  #valid = true;

  /**
   * @param expected - how many bytes will come out, as far as it is known; more are taken too.
   * @param most - how many bytes can come out.
   */
  constructor(expected: number, most: number = expected) {
    this.#sizes = [...STEPS.filter((step) => step < expected), expected, most];
    this.#out = new Uint8Array(this.#sizes[0]!);
  }

  /** Forgets what was pushed. */
  restart(): void {
    this.#length = this.#bits = this.#letters = this.#padding = 0;
    this.#valid = true;
  }

  /** Takes the next letters, as ASCII. */
  push(ascii: Uint8Array): void {
    let at = 0;
    while (at < ascii.length) {
      at = this.#takeGroups(ascii, at);
      if (at < ascii.length) this.#takeOne(ascii[at++]!);
    }
  }

  /** Returns the bytes, or `undefined` when the letters were not padded standard base64. */
  finish(): Uint8Array | undefined {
    const rest = this.#letters % 4;
    if (!this.#valid || rest === 1 || this.#padding !== (4 - rest) % 4) return undefined;
    if (rest > 1) this.#reserve();
    const bits = this.#bits << (6 * this.#padding);
    if (rest > 1) this.#out[this.#length++] = bits >> 16;
    if (rest > 2) this.#out[this.#length++] = bits >> 8;
    // A copy only where much of the buffer is left: a large archive is not held twice for little.
    const slack = this.#out.length - this.#length;
    return slack > this.#length / 8 ? this.#out.slice(0, this.#length) : this.#out.subarray(0, this.#length);
  }

  /** Decodes letters by fours, which is most of them, while there is room; returns where it stopped. */
  #takeGroups(ascii: Uint8Array, from: number): number {
    if (this.#letters % 4 !== 0 || this.#padding > 0) return from;
    const out = this.#out;
    let length = this.#length;
    let at = from;
    for (; at + 4 <= ascii.length && length + 3 <= out.length; at += 4) {
      const a = VALUES[ascii[at]!]!;
      const b = VALUES[ascii[at + 1]!]!;
      const c = VALUES[ascii[at + 2]!]!;
      const d = VALUES[ascii[at + 3]!]!;
      if ((a | b | c | d) > LARGEST) break;
      out[length++] = (a << 2) | (b >> 4);
      out[length++] = (b << 4) | (c >> 2);
      out[length++] = (c << 6) | d;
    }
    this.#length = length;
    this.#letters += at - from;
    return at;
  }

  #takeOne(letter: number): void {
    if (letter === PAD) {
      this.#padding++;
      return;
    }
    const value = VALUES[letter]!;
    if (value === INVALID || this.#padding > 0) this.#valid = false;
    this.#bits = (this.#bits << 6) | value;
    if (++this.#letters % 4 !== 0) return;
    this.#reserve();
    this.#out[this.#length++] = this.#bits >> 16;
    this.#out[this.#length++] = this.#bits >> 8;
    this.#out[this.#length++] = this.#bits;
    this.#bits = 0;
  }

  /** Makes room for three bytes, in few steps: memory that is not written to costs nothing, copies do. */
  #reserve(): void {
    const needed = this.#length + 3;
    if (needed <= this.#out.length) return;
    const larger = new Uint8Array(this.#sizes.find((size) => size >= needed) ?? 2 * needed);
    larger.set(this.#out);
    this.#out = larger;
  }
}
