import type { Row } from './merge.ts';

/** What layers can be sorted by. */
export const SORTS = ['name', 'created'] as const;

type Key = (typeof SORTS)[number];

/** When the newest version was created, in the first region that has the layer. */
export const createdOf = ({ newest }: Row): string => Object.values(newest)[0]?.CreatedDate ?? '';

const KEYS: Readonly<Record<Key, (row: Row) => string | number>> = {
  name: ({ name }) => name,
  created: (row) => {
    // AWS prints zones without a colon, which not every engine reads.
    const time = Date.parse(createdOf(row).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    // What is no number is neither before nor after anything.
    return Number.isNaN(time) ? -Infinity : time;
  },
};

/** Sorts layers by `name` or `created`, with a minus before it where they fall. */
export function sortRows(rows: readonly Row[], sort: string): readonly Row[] {
  const key = KEYS[sort.replace('-', '') as Key];
  const sign = sort.startsWith('-') ? -1 : 1;
  return rows.toSorted((one, other) => (key(one) < key(other) ? -sign : key(one) > key(other) ? sign : 0));
}
