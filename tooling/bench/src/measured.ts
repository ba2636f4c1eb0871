import type { Figure, Subject } from './subject.ts';

/** The value below which a part of the values lies, between its neighbours where it falls between them. */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at % 1);
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A sample of a subject, and one of its baseline. */
interface Sample {
  readonly value: number;
  readonly base: number;
}

/** Samples both, who came last first: what one leaves behind for the other to clear up is shared. */
async function sampled({ measure, baseline }: Subject, turn: number): Promise<Sample> {
  if (baseline === undefined) return { value: await measure(), base: 1 };
  if (turn % 2 !== 0) return { value: await measure(), base: await baseline.measure() };
  const base = await baseline.measure();
  return { value: await measure(), base };
}

/** Measures a subject and its baseline by turns: whatever else the machine does meets both alike. */
export async function measured(subject: Subject, rounds: number): Promise<Figure> {
  const { name, unit, baseline, target, warmUp = 1 } = subject;
  const samples: Sample[] = [];
  for (let turn = -warmUp; turn < (subject.samples?.(rounds) ?? rounds); turn += 1) {
    const sample = await sampled(subject, turn);
    if (turn >= 0) samples.push(sample);
  }
  const ratios = samples.map(({ value, base }) => value / base);
  const ratio = median(ratios);
  const found = {
    value: median(samples.map(({ value }) => value)),
    ratio,
    ...(baseline && { baseline: { name: baseline.name, value: median(samples.map(({ base }) => base)) } }),
  };
  const spread = (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / ratio;
  return { name, unit, ...found, spread, target: target.text, isMet: target.isMet(found) };
}
