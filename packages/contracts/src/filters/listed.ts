import { Inconclusive } from '../driver/inconclusive.ts';
import { pagesAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { allRows, type Row } from '../rows.ts';

/**
 * The rows that a walk showed of the case's layers.
 *
 * @throws Inconclusive where it was refused: that is no filter's doing.
 */
export function listedAt(seen: Observation<unknown>, step: number): readonly Row[] {
  const pages = pagesAt(seen, step);
  const { fault } = pages.pages.at(-1) ?? {};
  if (fault !== undefined) throw new Inconclusive(`a list was refused with ${fault.code}`);
  return allRows(pages, seen);
}
