import {
  ARCHITECTURES,
  type EnumConstraint,
  filterRuntimes,
  LATEST_EDITION,
  S3_OBJECT_STORAGE_MODES,
} from '@org/layers-model';

/** The names that an enum member takes: publish was never seen to refuse a runtime that the filters know. */
export function knownIn({ set }: EnumConstraint): readonly string[] {
  if (set === 'Architecture') return ARCHITECTURES;
  return set === 'Runtime' ? filterRuntimes(LATEST_EDITION) : S3_OBJECT_STORAGE_MODES;
}
