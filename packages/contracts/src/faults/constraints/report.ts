import { type Violation, withoutSets } from './violations.ts';

/** A report of broken constraints, as its text has it. */
export interface Report {
  /** How many it says there are, as it says it. */
  readonly head: string;
  readonly items: readonly Item[];
}

/** One item of a report, with the whole text of its constraint. */
export interface Item extends Violation {
  readonly text: string;
}

const ITEM = /^Value (?<value>null|'[^]*') at '(?<at>[^']*)' failed to satisfy constraint: (?<text>[^]*)$/;

/** Reads the text of a ValidationException; `undefined` where it has another form. */
export function readReport(message: string): Report | undefined {
  const [, head, rest] = /^(\d+ validation errors?) detected: ([^]*)$/.exec(message) ?? [];
  if (head === undefined || rest === undefined) return undefined;
  const items = rest.split(/; (?=Value )/).map((item) => ITEM.exec(item)?.groups);
  if (items.includes(undefined)) return undefined;
  return {
    head,
    items: items.map((item) => {
      const { value = '', at = '', text = '' } = item ?? {};
      return { value, at, text, constraint: withoutSets(text) };
    }),
  };
}

/** How many items a report says it has: one `error`, several `errors` (recorded 2026-01-12). */
export const headOf = (count: number): string => `${count} validation ${count === 1 ? 'error' : 'errors'}`;

/** A report of one item. */
export const reportOf = (at: string, value: string | null, constraint: string): string =>
  `1 validation error detected: Value ${value === null ? 'null' : `'${value}'`} at '${at}' failed to satisfy constraint: ${constraint}`;
