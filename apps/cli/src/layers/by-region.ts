import type { FailedRegion, InRegion } from '../aws/in-regions.ts';
import type { RegionList } from '../aws/region-list.ts';
import { CODES, sentencesOf, type Session } from '../aws/session.ts';
import type { Result } from '../output/render.ts';
import { say } from '../say.ts';

/** A row, and where it was found. */
export interface Row<Item> {
  readonly region: string;
  readonly row: Item;
}

/**
 * Shows the rows of all regions that answered, and says of the others why not.
 *
 * @returns the exit code.
 */
export function byRegion<Item>(
  session: Session,
  { regions, isAll }: RegionList,
  found: readonly InRegion<readonly Item[]>[],
  resultOf: (rows: readonly Row<Item>[], isOne: boolean) => Result,
): number {
  const failed = found.filter((one) => 'failed' in one);
  // Where nothing answered there is nothing to show, not even an empty list.
  if (failed.length === regions.length) {
    if (failed.length === 1) throw failed[0]!.cause;
    sayEach(session, failed);
    return CODES.refused;
  }
  const rows = found.flatMap((one) => ('found' in one ? one.found.map((row) => ({ region: one.region, row })) : []));
  session.show(resultOf(rows, regions.length === 1));
  return sayFailures(session, failed, isAll);
}

/** Regions that an account has not enabled, or whose host there is not, are no news where every region was meant. */
export function sayFailures(session: Session, failed: readonly FailedRegion[], isAll: boolean): number {
  const isExpected = ({ failed: why }: FailedRegion): boolean =>
    isAll && (why.kind === 'disabled-region' || /\bENOTFOUND\b/.test(why.sentence));
  const disabled = failed.filter(isExpected).map(({ region }) => region);
  if (disabled.length > 0) say(`not enabled, or without Lambda: ${disabled.join(', ')}.`);
  const others = failed.filter((one) => !isExpected(one));
  sayEach(session, others);
  return others.length === 0 ? 0 : CODES.inPart;
}

function sayEach({ debug }: Session, failed: readonly FailedRegion[]): void {
  for (const { cause } of failed) debug(cause);
  // What is the same everywhere is said once.
  for (const [sentences, regions] of Map.groupBy(failed, ({ failed: why }) => sentencesOf(why)))
    say(`${regions.map(({ region }) => region).join(', ')}: ${sentences}`);
}
