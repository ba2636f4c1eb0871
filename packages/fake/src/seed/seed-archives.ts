import { checkArchive } from '../archive.ts';
import { base64ToBytes } from '../base64.ts';
import { codeSha256 } from '../hashing.ts';
import { objectIn, printed } from '../shape.ts';
import { InputError } from '../input-error.ts';

/** The archives of a seed: those it lists, and those its versions bring. */
export class SeedArchives {
  /** By their base64 SHA-256. */
  readonly bytes: Map<string, Uint8Array> = new Map();
  /** Where each archive that a version names was named first. */
  readonly #used = new Map<string, string>();

  /** @throws InputError when a listed archive is not base64 or not what its key says. */
  constructor(listed: unknown = {}) {
    for (const [key, text] of Object.entries(objectIn('archives', listed))) {
      const where = `archives[${printed(key)}]`;
      const actual = this.add(where, text);
      if (actual !== key) throw new InputError(where, `expected the key to be the archive's SHA-256, ${actual}`);
    }
  }

  /**
   * Adds an archive, given as bytes or their base64, and returns its key.
   *
   * @throws InputError when it is neither.
   */
  add(where: string, zip: unknown): string {
    const bytes = bytesOf(zip);
    if (bytes === undefined)
      throw new InputError(where, `expected the bytes of a zip archive or their base64, got ${printed(zip)}`);
    const key = codeSha256(bytes);
    this.bytes.set(key, bytes);
    return key;
  }

  /** @throws InputError when a version names an archive that is not here. */
  use(where: string, key: string): void {
    if (!this.bytes.has(key))
      throw new InputError(`${where}.CodeSha256`, `${printed(key)} is not among the seed's archives`);
    if (!this.#used.has(key)) this.#used.set(key, where);
  }

  /** @throws InputError when an archive that a version names is none. */
  async check(): Promise<void> {
    for (const [key, where] of this.#used) {
      try {
        await checkArchive(this.bytes.get(key)!);
      } catch {
        throw new InputError(where, 'expected a zip archive with something in it');
      }
    }
  }
}

function bytesOf(zip: unknown): Uint8Array | undefined {
  if (typeof zip === 'string') return base64ToBytes(zip);
  // A copy: their owner may change them later.
  return zip instanceof Uint8Array ? Uint8Array.from(zip) : undefined;
}
