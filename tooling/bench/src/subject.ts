/** Takes one sample: a number in the unit of its subject. */
export type Measure = () => Promise<number>;

/** What the samples of a subject count. */
export type Unit = 'a second' | 'µs' | 'ms' | 's' | 'bytes';

/** One thing to measure, beside what it is compared with. */
export interface Subject {
  readonly name: string;
  readonly unit: Unit;
  readonly measure: Measure;
  /** What is sampled in turn with it; nothing where a figure is to be had by itself. */
  readonly baseline?: { readonly name: string; readonly measure: Measure };
  readonly target: Target;
  /** How many samples to take, where not one a round: more where they are cheap, few where they are dear. */
  readonly samples?: (rounds: number) => number;
  /** Turns that do not count, before those that do: until what is measured runs as fast as it will. */
  readonly warmUp?: number;
}

/** What was measured of a subject. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  /** The median of the samples. */
  readonly value: number;
  readonly baseline?: { readonly name: string; readonly value: number };
  /** The median of what each sample is to the baseline's beside it; of figures without a baseline, their value. */
  readonly ratio: number;
  /** How far the middle half of the ratios lies apart, over the median: what a run differs from another by chance. */
  readonly spread: number;
  readonly target: string;
  readonly isMet: boolean;
}

/** What a figure should be. */
export interface Target {
  readonly text: string;
  readonly isMet: (figure: Pick<Figure, 'value' | 'baseline' | 'ratio'>) => boolean;
}

/** Of a figure that is only to be known. */
export const untargeted: Target = { text: 'none', isMet: () => true };

/** A rate that is at least this part of the baseline's. */
export const atLeast = (part: number): Target => ({
  text: `≥ ${part.toFixed(2)} ×`,
  isMet: ({ ratio }) => ratio >= part,
});

/** A cost that is at most so many times the baseline's. */
export const atMost = (times: number): Target => ({
  text: `≤ ${times.toFixed(2)} ×`,
  isMet: ({ ratio }) => ratio <= times,
});

/** A cost of so much at the most. */
export const within = (most: number, unit: Unit): Target => ({
  text: `≤ ${most} ${unit}`,
  isMet: ({ value }) => value <= most,
});

/** A cost of so many times the baseline's and so much more at the most. */
export const atMostAnd = (times: number, more: number, unit: Unit): Target => ({
  text: `≤ ${times.toFixed(2)} × + ${more} ${unit}`,
  isMet: ({ value, baseline }) => baseline !== undefined && value <= times * baseline.value + more,
});
