import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

/** What was seen of one window of a load. */
export interface Seen {
  readonly requests: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Counts what a load sees: latencies by windows of equal length, and errors by kind. Its own memory is bounded. */
export class Tally {
  readonly #windows: readonly RecordableHistogram[];
  readonly #whole = createHistogram();
  readonly #errors = new Map<string, number>();
  readonly #length: number;
  #start = 0;

  /** @param seconds - how long the load is, in all windows together. */
  constructor(seconds: number, windows: number) {
    this.#windows = Array.from({ length: windows }, () => createHistogram());
    this.#length = (seconds * 1000) / windows;
  }

  /** The load begins. */
  begin(): void {
    this.#start = performance.now();
  }

  /** Counts a request that was sent at a moment and is answered by now. */
  answered(sent: number): void {
    const now = performance.now();
    const microseconds = Math.max(1, Math.round((now - sent) * 1000));
    // What was sent before the end is answered after it.
    const at = Math.min(Math.floor((now - this.#start) / this.#length), this.#windows.length - 1);
    this.#windows[at]!.record(microseconds);
    this.#whole.record(microseconds);
  }

  /** Counts what must not happen. */
  error(kind: string): void {
    this.#errors.set(kind, (this.#errors.get(kind) ?? 0) + 1);
  }

  get windows(): readonly Seen[] {
    return this.#windows.map(seenOf);
  }

  get whole(): Seen {
    return seenOf(this.#whole);
  }

  /** How often what must not happen did, by kind. */
  get errors(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#errors);
  }
}

const seenOf = (histogram: RecordableHistogram): Seen => ({
  requests: histogram.count,
  p50: histogram.percentile(50) / 1000,
  p99: histogram.percentile(99) / 1000,
});
