import {
  acceptedRuntimes,
  ARCHITECTURES,
  type Edition,
  type EnumConstraint,
  filterRuntimes,
  printedRuntimes,
  S3_OBJECT_STORAGE_MODES,
} from '@org/layers-model';
import { listOrder, publishOrder } from './enum-order.ts';

/** The names that a member takes, and what the service says when it refuses one. */
export interface EnumSet {
  readonly accepted: ReadonlySet<string>;
  readonly refusal: string;
}

/** The sets behind enum members: the filters take one name, publish takes lists of them, and they differ. */
export type EnumSets = Readonly<Record<'single' | 'listed', Readonly<Record<EnumConstraint['set'], EnumSet>>>>;

const printed = (names: readonly string[]): string => `Member must satisfy enum value set: [${names.join(', ')}]`;

const wrapped = (...constraints: readonly string[]): string =>
  `Member must satisfy constraint: [${constraints.join(', ')}]`;

const setOf = (accepted: readonly string[], refusal: string): EnumSet => ({ accepted: new Set(accepted), refusal });

/** The sets of an edition. */
export function enumSetsOf(edition: Edition): EnumSets {
  const filterable = filterRuntimes(edition);
  const architectures = printed(ARCHITECTURES);
  // Publish wraps what it says of an architecture, but not of a runtime; since 2025-11-06 with a second constraint.
  const listedArchitectures = edition < '2025-11-06' ? [architectures] : [architectures, 'Member must not be null'];
  const mode = setOf(S3_OBJECT_STORAGE_MODES, printed(S3_OBJECT_STORAGE_MODES));
  return {
    single: {
      Runtime: setOf(filterable, printed(listOrder(filterable))),
      Architecture: setOf(ARCHITECTURES, architectures),
      S3ObjectStorageMode: mode,
    },
    listed: {
      Runtime: setOf(acceptedRuntimes(edition), printed(publishOrder(printedRuntimes(edition)))),
      Architecture: setOf(ARCHITECTURES, wrapped(...listedArchitectures)),
      S3ObjectStorageMode: mode,
    },
  };
}
