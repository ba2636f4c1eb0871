import type { Architecture, Runtime } from '@org/layers-model';
import type { Caller } from './step.ts';

/**
 * What exists before anything is asked.
 *
 * @public
 */
export interface Population {
  /** The layers, no two of one name, owner and region. */
  readonly layers: readonly PopulationLayer[];
}

/**
 * A layer that exists.
 *
 * @public
 */
export interface PopulationLayer extends Caller {
  /** Its name within the case. */
  readonly name: string;
  /** Its versions by ascending number, the deleted ones among them. */
  readonly versions: readonly PopulationVersion[];
}

/**
 * A version that exists, or did.
 *
 * @public
 */
export interface PopulationVersion {
  /** Its number. */
  readonly number: number;
  /** Whether it was deleted again. */
  readonly deleted?: boolean;
  /** What it was published with. */
  readonly CompatibleRuntimes?: readonly Runtime[];
  /** What it was published with. */
  readonly CompatibleArchitectures?: readonly Architecture[];
  /** What it was published with. */
  readonly Description?: string;
  /** What it was published with. */
  readonly LicenseInfo?: string;
  /** Which archive; 0 when absent. */
  readonly archive?: number;
}

/**
 * Nothing at all.
 *
 * @public
 */
export const NOTHING: Population = { layers: [] };

/**
 * A layer with one version for each description of one, numbered from 1.
 *
 * @public
 */
export const layer = (
  name: string,
  versions: readonly Omit<PopulationVersion, 'number'>[] = [{}],
  caller: Caller = {},
): PopulationLayer => ({
  name,
  ...caller,
  versions: versions.map((version, index) => ({ number: index + 1, ...version })),
});

/**
 * The versions of a layer that are there, newest first.
 *
 * @public
 */
export const presentVersions = ({ versions }: PopulationLayer): readonly PopulationVersion[] =>
  versions.filter(({ deleted }) => deleted !== true).toReversed();
