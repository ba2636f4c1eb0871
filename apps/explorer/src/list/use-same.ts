import { useRef } from 'react';

/** Whether two lists are of the same things. */
export const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** A list of the same things as the last time is the one of the last time: nothing is made of it again. */
export function useSame<T extends readonly unknown[]>(list: T): T {
  const kept = useRef(list);
  if (!isSame(kept.current, list)) kept.current = list;
  return kept.current;
}
