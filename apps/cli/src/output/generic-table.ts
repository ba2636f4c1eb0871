import type { Json } from './json.ts';
import type { Table } from './table.ts';

/** Any JSON as a table: what `--query` leaves has no columns of its own. */
export function tableOfJson(value: Json): Table {
  const items = Array.isArray(value) ? value : [value];
  if (items.length > 0 && items.every(isObject)) {
    const names = [...new Set(items.flatMap((item) => Object.keys(item)))];
    return {
      columns: names.map((title) => ({ title })),
      rows: items.map((item) => names.map((name) => cellOf(item[name]))),
    };
  }
  const rows = items.map((item) => (Array.isArray(item) ? item.map(cellOf) : [cellOf(item)]));
  const width = Math.max(1, ...rows.map(({ length }) => length));
  return { columns: Array.from({ length: width }, () => ({ title: '' })), rows };
}

const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A cell: a list of plain values with commas, and what is deeper as JSON. */
export function cellOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
