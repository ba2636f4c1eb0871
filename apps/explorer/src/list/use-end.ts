import { useRef } from 'react';

/**
 * How far down rows are shown. It never comes back: a region that is added, or that answers again, is behind the others
 * at first, and rows that somebody looks at do not vanish for it.
 *
 * @param of - what list it is the end of; another begins anew.
 */
export function useEnd(of: string, end: string): string {
  // Kept in a reference: a state would render twice, of ten thousand rows with each page.
  const farthest = useRef({ of, end });
  if (farthest.current.of !== of || farthest.current.end < end) farthest.current = { of, end };
  return farthest.current.end;
}
