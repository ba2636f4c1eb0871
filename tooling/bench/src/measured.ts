import type { Figure, Subject } from './subject.ts';

/** The value below which a part of the values lies, between its neighbours where it falls between them. */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at % 1);
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Measures a subject and its baseline by turns, after a turn that does not count: whatever else the machine does meets
 * both alike.
 */
export async function measured(subject: Subject, rounds: number): Promise<Figure> {
  const { name, unit, measure, baseline, target } = subject;
  const samples: { readonly value: number; readonly base: number }[] = [];
  for (let turn = 0; turn <= (subject.rounds ?? rounds); turn += 1) {
    const base = (await baseline?.measure()) ?? 1;
    const value = await measure();
    if (turn > 0) samples.push({ value, base });
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
