import { useState } from 'react';

/**
 * How far down rows are shown. It never comes back: a region that is added, or that answers again, is behind the others
 * at first, and rows that somebody looks at do not vanish for it.
 *
 * @param of - what list it is the end of; another begins anew.
 */
export function useEnd(of: string, end: string): string {
  const [kept, keep] = useState({ of, end });
  const farthest = kept.of === of && kept.end > end ? kept.end : end;
  if (kept.of !== of || kept.end !== farthest) keep({ of, end: farthest });
  return farthest;
}
