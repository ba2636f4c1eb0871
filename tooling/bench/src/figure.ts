/** One thing to measure: how many of it happen in a second. */
export type Measure = () => Promise<number>;

/** A measure beside its baseline. */
export interface Pair {
  readonly name: string;
  readonly baseline: string;
  readonly measure: Measure;
  readonly measureBaseline: Measure;
}

/** What was measured of a pair: medians over the rounds, and how far the rounds lie apart. */
export interface Figure {
  readonly name: string;
  readonly baseline: string;
  /** A second. */
  readonly rate: number;
  /** A second. */
  readonly baselineRate: number;
  /** The median of the rounds' own ratios. */
  readonly ratio: number;
  /** Largest ratio of a round less the smallest, over the median. */
  readonly spread: number;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
};

/** Measures a pair in rounds, measure and baseline by turns, after one round that does not count. */
export async function measurePair({ name, baseline, measure, measureBaseline }: Pair, rounds: number): Promise<Figure> {
  await measureBaseline();
  await measure();
  const rates: number[] = [];
  const baselineRates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    baselineRates.push(await measureBaseline());
    rates.push(await measure());
  }
  const ratios = rates.map((rate, round) => rate / baselineRates[round]!);
  const ratio = median(ratios);
  return {
    name,
    baseline,
    rate: median(rates),
    baselineRate: median(baselineRates),
    ratio,
    spread: (Math.max(...ratios) - Math.min(...ratios)) / ratio,
  };
}
