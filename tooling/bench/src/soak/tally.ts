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
  readonly #windows: RecordableHistogram[] = [];
  readonly #whole = createHistogram();
  readonly #errors = new Map<string, number>();
  readonly #length: number;
  readonly #most: number;
  #start = 0;

  /**
   * @param seconds - how long a window is.
   * @param most - how many there are at the most: the last takes what is answered after its end.
   */
  constructor(seconds: number, most: number) {
    this.#length = seconds * 1000;
    this.#most = most;
  }

  /** The load begins. */
  begin(): void {
    this.#start = performance.now();
  }

  /** Counts a request that was sent at a moment and is answered by now. */
  answered(sent: number): void {
    const now = performance.now();
    const microseconds = Math.max(1, Math.round((now - sent) * 1000));
    const at = Math.min(Math.floor((now - this.#start) / this.#length), this.#most - 1);
    while (this.#windows.length <= at) this.#windows.push(createHistogram());
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
