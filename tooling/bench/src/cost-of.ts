import type { Measure } from './subject.ts';

/** What one call costs, in microseconds: so many are made one after the other. */
export const costOf =
  (calls: number, call: () => Promise<unknown>): Measure =>
  async () => {
    const from = performance.now();
    for (let made = 0; made < calls; made += 1) await call();
    return ((performance.now() - from) * 1000) / calls;
  };
