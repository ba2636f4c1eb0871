/** What has come of one archive. */
export interface Parts {
  /** What an earlier try has brought. */
  readonly kept: () => AsyncGenerator<Uint8Array>;
  /** Takes more; `restart` says that what was there before is void. */
  readonly write: (bytes: Uint8Array, restart: boolean) => void;
  readonly blob: () => Blob;
  /** Leaves them to the next try, for a while. */
  readonly leave: () => void;
}

/** Milliseconds after which nobody is believed to try again: archives are large, and pages stay open for days. */
const LONGEST_STAY = 10 * 60_000;

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
      leave: () => this.#leave(hash, parts),
    };
  }

  #leave(hash: string, parts: Uint8Array<ArrayBuffer>[]): void {
    // Of each leave its own: what was taken up and left again stays for its whole while.
    const left = [...parts];
    this.#byHash.set(hash, left);
    setTimeout(() => {
      if (this.#byHash.get(hash) === left) this.#byHash.delete(hash);
    }, LONGEST_STAY);
  }
}
