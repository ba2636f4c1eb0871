/** Seconds up to which requests are counted, for each of these. */
export const BUCKETS: readonly number[] = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];

/** What was seen of one operation. */
export interface Metered {
  /** Requests by status. */
  readonly statuses: Map<number, number>;
  /** Refusals by their code. */
  readonly faults: Map<string, number>;
  /** Requests that took no longer than each bucket and longer than the one before; the last one is of all others. */
  readonly buckets: number[];
  /** Seconds that all requests took. */
  seconds: number;
}

/** How a request was answered. */
export interface Ended {
  readonly status: number;
  /** The code of a refusal. */
  readonly fault: string | undefined;
}

/** Counts requests. It is told of each of them, so it does no more than to count. */
export class Meter {
  readonly operations: Map<string, Metered> = new Map();
  /** Requests whose answer has not begun. */
  inFlight = 0;

  /** Notes that the answer to a request began after so many seconds: what then takes long, is how its reader reads. */
  count(operation: string, seconds: number, { status, fault }: Ended): void {
    const metered = this.#of(operation);
    metered.statuses.set(status, (metered.statuses.get(status) ?? 0) + 1);
    if (fault !== undefined) metered.faults.set(fault, (metered.faults.get(fault) ?? 0) + 1);
    const found = BUCKETS.findIndex((bucket) => seconds <= bucket);
    metered.buckets[found === -1 ? BUCKETS.length : found]! += 1;
    metered.seconds += seconds;
  }

  #of(operation: string): Metered {
    const known = this.operations.get(operation);
    if (known !== undefined) return known;
    const buckets = Array.from({ length: BUCKETS.length + 1 }, () => 0);
    const metered: Metered = { statuses: new Map(), faults: new Map(), buckets, seconds: 0 };
    this.operations.set(operation, metered);
    return metered;
  }
}
