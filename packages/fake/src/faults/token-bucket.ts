/** Lets so many requests a second pass, and as many at once when it is full; it starts full. */
export class TokenBucket {
  readonly #rate: number;
  #tokens: number;
  #filled: number;

  constructor(rate: number, now: number) {
    this.#rate = rate;
    this.#tokens = this.#capacity;
    this.#filled = now;
  }

  /** Whether one more request passes at a time in milliseconds. A clock that was put back fills nothing. */
  take(now: number): boolean {
    const gained = (Math.max(0, now - this.#filled) / 1000) * this.#rate;
    this.#tokens = Math.min(this.#capacity, this.#tokens + gained);
    this.#filled = now;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }

  get #capacity(): number {
    return Math.max(1, this.#rate);
  }
}
