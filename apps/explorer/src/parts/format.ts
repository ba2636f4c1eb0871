const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const numbers = new Intl.NumberFormat();

/** A day as the reader writes it; nothing for what is no date. */
export const formatDate = (iso: string | undefined): string => written(dates, iso);

/** A day and a time as the reader writes them. */
export const formatTime = (iso: string | undefined): string => written(times, iso);

function written(format: Intl.DateTimeFormat, iso: string | undefined): string {
  // AWS prints zones without a colon, which not every engine reads.
  const time = Date.parse((iso ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? '' : format.format(time);
}

/** A number as the reader writes it. */
export const formatNumber = (number: number): string => numbers.format(number);

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes, in the unit that is read most easily. */
export function formatSize(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  // What would be rounded to 1000 has the next unit.
  const enough = UNITS.findIndex((_, power) => bytes < 999.95 * 1000 ** power);
  const power = enough === -1 ? UNITS.length - 1 : enough;
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: UNITS[power]!,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}

/** `1 layer`, `2 layers`. */
export const formatCount = (count: number, one: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : `${one}s`}`;
