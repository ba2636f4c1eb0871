import type { Snapshot } from '../../src/index.ts';
import type { Act, Named } from './act.ts';
import type { Done } from './perform.ts';

/** Acts that were in flight together, and the state on both sides of them. */
export interface Batch {
  readonly before: Snapshot;
  readonly done: readonly Done[];
  readonly after: Snapshot;
}

/** The acts of some kinds. */
export const only = <Kind extends Act['kind']>(
  done: readonly Done[],
  ...kinds: readonly Kind[]
): readonly Done<Kind>[] =>
  done.filter(({ act }) => (kinds as readonly string[]).includes(act.kind)) as unknown as readonly Done<Kind>[];

/** The requests of some kinds that succeeded. */
export const succeeded = <Kind extends Act['kind']>(
  done: readonly Done[],
  ...kinds: readonly Kind[]
): readonly Done<Kind>[] => only(done, ...kinds).filter(({ exchange }) => exchange!.status < 300);

/** Whether two acts, or an act and a version, mean the same version. */
export const same = (one: Named, other: Named): boolean => one.layer === other.layer && one.number === other.number;

/** A layer of a snapshot, or one that was never there. */
export function layerIn(
  { layers }: Snapshot,
  name: string,
): Pick<Snapshot['layers'][number], 'versions'> & { readonly nextVersion: number } {
  const { versions = [], nextVersion = 1 } = layers.find(({ LayerName }) => LayerName === name) ?? {};
  return { versions, nextVersion };
}

/** The version of a snapshot that an act names. */
export const versionIn = (
  snapshot: Snapshot,
  { layer, number }: Named,
): Snapshot['layers'][number]['versions'][number] | undefined =>
  layerIn(snapshot, layer).versions.find(({ Version }) => Version === number);
