/** What has come of one archive. */
export interface Parts {
  /** What an earlier try has brought. */
  readonly kept: () => AsyncGenerator<Uint8Array>;
  /** Takes more; `restart` says that what was there before is void. */
  readonly write: (bytes: Uint8Array, restart: boolean) => void;
  readonly blob: () => Blob;
  /** Leaves them to the next try. */
  readonly leave: () => void;
}

/** Bytes of archives whose download broke off, by the hash of the whole: the next try goes on behind them. */
export class PartialDownloads {
  readonly #byHash = new Map<string, Uint8Array<ArrayBuffer>[]>();

  /** Takes what there is: two versions may be of the same bytes, and two downloads must not write into one archive. */
  take(hash: string): Parts {
    const parts = this.#byHash.get(hash) ?? [];
    this.#byHash.delete(hash);
    return {
      async *kept() {
        yield* parts;
      },
      write: (bytes, restart) => {
        if (restart) parts.length = 0;
        parts.push(new Uint8Array(bytes));
      },
      blob: () => new Blob(parts, { type: 'application/zip' }),
      leave: () => void this.#byHash.set(hash, parts),
    };
  }
}
