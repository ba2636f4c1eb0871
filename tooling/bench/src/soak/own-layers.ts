import type { Chance } from './random.ts';

/** A version that is there, for all that its owner knows. */
export interface OwnVersion {
  readonly number: number;
  readonly arn: string;
  /** Where its archive is had, without the origin. */
  readonly link: string;
  readonly size: number;
  isShared: boolean;
}

/** Layers that one connection alone writes to, so that it knows what is there. */
export class OwnLayers {
  readonly #names: readonly string[];
  readonly #live = new Map<string, OwnVersion[]>();
  readonly #published = new Map<string, number>();

  constructor(owner: string, count: number) {
    this.#names = Array.from({ length: count }, (_, number) => `soak-${owner}-${number}`);
  }

  /** One of its layers. */
  pick(chance: Chance): string {
    return chance.oneOf(this.#names);
  }

  /** The versions of a layer that are there. */
  live(name: string): readonly OwnVersion[] {
    return this.#live.get(name) ?? [];
  }

  /** How many versions of a layer were published so far. */
  published(name: string): number {
    return this.#published.get(name) ?? 0;
  }

  add(name: string, version: OwnVersion): void {
    this.#live.set(name, [...this.live(name), version]);
    this.#published.set(name, version.number);
  }

  remove(name: string, version: OwnVersion): void {
    this.#live.set(
      name,
      this.live(name).filter((one) => one !== version),
    );
  }
}
