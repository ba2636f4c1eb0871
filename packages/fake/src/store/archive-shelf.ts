/** Keeps equal archives once, for as long as something holds them. */
export class ArchiveShelf {
  readonly #shelf = new Map<string, { readonly bytes: Uint8Array; holders: number }>();

  /** Holds an archive once more; `bytes` are kept the first time. */
  hold(codeSha256: string, bytes: Uint8Array): void {
    const slot = this.#shelf.get(codeSha256) ?? { bytes, holders: 0 };
    slot.holders++;
    this.#shelf.set(codeSha256, slot);
  }

  /** Lets go of an archive once; the last to do so drops its bytes. */
  release(codeSha256: string): void {
    const slot = this.#shelf.get(codeSha256);
    if (slot !== undefined && --slot.holders === 0) this.#shelf.delete(codeSha256);
  }

  /** The bytes of a held archive. */
  get(codeSha256: string): Uint8Array | undefined {
    return this.#shelf.get(codeSha256)?.bytes;
  }

  /** Every held archive, by its base64 SHA-256. */
  get held(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.#shelf].map(([key, { bytes }]) => [key, bytes]));
  }

  /** Drops everything. */
  clear(): void {
    this.#shelf.clear();
  }
}
