import { platform } from '#platform';
import { copyOf } from './copy-rule.ts';
import type { Call, FaultRule } from './fault-rule.ts';
import { TokenBucket } from './token-bucket.ts';

/** A rule with what it remembers: how often it struck, what was drawn, who sent how much. */
export class ArmedRule {
  readonly #rule: FaultRule;
  readonly #seed: string;
  readonly #buckets = new Map<string, TokenBucket>();
  #left: number;
  #draws = 0;

  /** @param seed - of the chance, where the rule names none. */
  constructor(rule: FaultRule, seed: string) {
    this.#rule = rule;
    this.#seed = String(rule.seed ?? seed);
    this.#left = rule.times ?? Infinity;
  }

  /** Whether the rule can still strike. */
  get isLive(): boolean {
    return this.#left > 0;
  }

  /** The rule with what is left of it: a copy. */
  get rule(): FaultRule {
    return copyOf(this.#rule.times === undefined ? this.#rule : { ...this.#rule, times: this.#left });
  }

  /** Strikes a request, or lets it pass. */
  strikes(call: Call, now: number): boolean {
    if (!this.isLive || !this.#concerns(call) || !this.#isDrawn() || this.#isWithinRate(call, now)) return false;
    this.#left--;
    return true;
  }

  #concerns(call: Call): boolean {
    const { operation, where = {}, when } = this.#rule;
    return (
      (operation === undefined || [operation].flat().includes(call.operation)) &&
      Object.entries(where).every(
        ([name, value]) => Object.hasOwn(call.members, name) && call.members[name] === value,
      ) &&
      (when === undefined || when(call))
    );
  }

  #isDrawn(): boolean {
    const { probability } = this.#rule;
    if (probability === undefined) return true;
    const hash = platform.hashOf(`${this.#seed} ${++this.#draws}`, 'hex');
    return Number.parseInt(hash.slice(0, 8), 16) / 2 ** 32 < probability;
  }

  #isWithinRate({ account, region }: Call, now: number): boolean {
    if (this.#rule.effect !== 'throttle' || this.#rule.rate === undefined) return false;
    const key = `${account}/${region}`;
    const bucket = this.#buckets.get(key) ?? new TokenBucket(this.#rule.rate, now);
    this.#buckets.set(key, bucket);
    return bucket.take(now);
  }
}
