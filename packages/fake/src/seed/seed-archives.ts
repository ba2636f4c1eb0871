import { platform } from '#platform';
import { archiveChecks } from '../archive-checks.ts';
import { base64ToBytes } from '../base64.ts';
import { objectIn, printed } from '../shape.ts';
import { InputError } from '../input-error.ts';
import { late } from '../late.ts';

/** Bytes of an archive that may hold more than one may: far fewer. */
const LARGE = 1_000_000;

const texts = late(() => import('./archive-of-texts.ts'));

/** Where the archive of a version comes from: one that is there, or the texts of its files. */
export type ArchiveSource = { readonly where: string } & (
  | { readonly key: string }
  | { readonly texts: Readonly<Record<string, string>> }
);

/** The archives of a seed: those it lists, and those its versions bring. */
export class SeedArchives {
  /** By their base64 SHA-256. */
  readonly bytes: Map<string, Uint8Array> = new Map();
  /** What versions name, in their order. */
  readonly #used: ArchiveSource[] = [];
  /** The keys of archives that were made of texts. */
  readonly #made = new Map<ArchiveSource, string>();

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
    const key = platform.hashOf(bytes, 'base64');
    this.bytes.set(key, bytes);
    return key;
  }

  /** @throws InputError when a version names an archive that is not here. */
  use(source: ArchiveSource): void {
    if ('key' in source && !this.bytes.has(source.key))
      throw new InputError(`${source.where}.CodeSha256`, `${printed(source.key)} is not among the seed's archives`);
    this.#used.push(source);
  }

  /** The key of a source's archive; one of texts is made. */
  async keyOf(source: ArchiveSource): Promise<string> {
    if ('key' in source) return source.key;
    const { archiveOfTexts } = await texts();
    const key = this.add(source.where, archiveOfTexts(source.texts));
    this.#made.set(source, key);
    return key;
  }

  /** @throws InputError when an archive that a version names is none. */
  async check(): Promise<void> {
    const first = new Map<string, ArchiveSource>();
    for (const source of this.#used) {
      const key = this.#keyIn(source);
      if (!first.has(key)) first.set(key, source);
    }
    const unsure = [...first].filter(([key, source]) => this.#isUnsure(source, key));
    if (unsure.length === 0) return;
    const { checkArchive } = await archiveChecks();
    for (const [key, { where }] of unsure) {
      try {
        await checkArchive(this.bytes.get(key)!);
      } catch {
        throw new InputError(where, 'expected a zip archive with something in it');
      }
    }
  }

  #keyIn(source: ArchiveSource): string {
    return 'key' in source ? source.key : this.#made.get(source)!;
  }

  /** What was made of texts is right, unless there is nothing in it, or too much. */
  #isUnsure(source: ArchiveSource, key: string): boolean {
    return 'key' in source || Object.keys(source.texts).length === 0 || this.bytes.get(key)!.length > LARGE;
  }
}

function bytesOf(zip: unknown): Uint8Array | undefined {
  if (typeof zip === 'string') return base64ToBytes(zip);
  return zip instanceof Uint8Array ? zip : undefined;
}
