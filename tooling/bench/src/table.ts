import type { Run } from './run.ts';
import type { Figure } from './subject.ts';

const digits = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value < 1 ? 2 : 3);

const written = (value: number, unit: string): string => `${digits(value)} ${unit}`;

const besideOf = ({ baseline, ratio, unit }: Figure): string =>
  baseline === undefined ? '' : `${ratio.toFixed(2)} of ${baseline.name}: ${written(baseline.value, unit)}`;

const noiseOf = ({ spread }: Figure): string => `± ${(spread * 100).toFixed(0)} %`;

/** A figure as a line of its own. */
export function lineOf(figure: Figure): string {
  const { name, unit, value, target, isMet } = figure;
  const told = `${written(value, unit).padStart(16)}  ${noiseOf(figure)}  ${besideOf(figure)}`;
  return `${isMet ? '✓' : '✗'} ${name.padEnd(74)} ${told.trimEnd()}  (${target})`;
}

/** The figures of a run as Markdown. */
export function tableOf({ date, node, cpu, cores, loader, rounds, figures }: Run): string {
  const rows = figures.map((figure) => {
    const { name, unit, value, target, isMet } = figure;
    return [name, written(value, unit), besideOf(figure), noiseOf(figure), target, isMet ? 'yes' : '**no**'];
  });
  const made = `Made on ${date.slice(0, 10)} with Node ${node} and ${loader} on ${cores} cores of ${cpu}, ${rounds} rounds.`;
  const head = ['what', 'median', 'of its baseline', 'noise', 'target', 'met'];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${made}\n\n${lines.join('\n')}`;
}
