import {
  acceptedRuntimes,
  ARCHITECTURES,
  type Edition,
  type EnumConstraint,
  filterRuntimes,
  printedRuntimes,
} from '@org/layers-model';
import { listOrder, publishOrder } from './enum-order.ts';

/** The names that a member takes, and those that the service prints when it refuses one, in its order. */
export interface EnumSet {
  readonly accepted: ReadonlySet<string>;
  readonly printed: readonly string[];
}

const setOf = (accepted: readonly string[], printed: readonly string[] = accepted): EnumSet => ({
  accepted: new Set(accepted),
  printed,
});

function setsOf(
  edition: Edition,
): Readonly<Record<'filter' | 'publish', Readonly<Record<EnumConstraint['set'], EnumSet>>>> {
  const same = { Architecture: setOf(ARCHITECTURES), S3ObjectStorageMode: setOf(['COPY', 'REFERENCE']) };
  const filterable = filterRuntimes(edition);
  return {
    filter: { ...same, Runtime: setOf(filterable, listOrder(filterable)) },
    publish: { ...same, Runtime: setOf(acceptedRuntimes(edition), publishOrder(printedRuntimes(edition))) },
  };
}

const cache = new Map<Edition, ReturnType<typeof setsOf>>();

/** The set behind an enum member: publish (a list of names) and the filters (one name) differ. */
export function enumSet({ set }: EnumConstraint, edition: Edition, listed: boolean): EnumSet {
  const sets = cache.get(edition) ?? setsOf(edition);
  cache.set(edition, sets);
  return sets[listed ? 'publish' : 'filter'][set];
}
