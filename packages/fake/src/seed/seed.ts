import type { Architecture, ResolvedS3Object, Runtime } from '@org/layers-model';
import type { Statement } from '../policy.ts';

/**
 * Layers to put into a fake, as plain data that survives JSON.
 *
 * @public
 */
export interface Seed {
  /** The layers; each takes the place of a layer of the same account, region and name. */
  readonly layers: readonly SeedLayer[];
  /** Archives as base64, by the base64 SHA-256 of their bytes; versions refer to them by `Content.CodeSha256`. */
  readonly archives?: Readonly<Record<string, string>>;
}

/**
 * One layer of a seed.
 *
 * @public
 */
export interface SeedLayer {
  /** Name of the layer; not an ARN. */
  readonly LayerName: string;
  /** Owner: twelve digits. The fake's own account when absent. */
  readonly account?: string;
  /** The regions it is in. The fake's own region when absent. */
  readonly regions?: readonly string[];
  /** Lets every account get its versions. */
  readonly public?: boolean;
  /** Its versions, by ascending number. */
  readonly versions: readonly SeedVersion[];
  /** The least number of the next publish: one more than the last version's when absent. */
  readonly nextVersion?: number;
  /** Where the facts come from; for the reader. */
  readonly source?: string;
}

/**
 * The archive of a seeded version: its bytes (or their base64), the texts of its files by their paths, or its hash in
 * the seed's `archives`.
 *
 * @public
 */
export type SeedContent = (
  | { readonly ZipFile: Uint8Array | string }
  | { readonly Files: Readonly<Record<string, string>> }
  | { readonly CodeSha256: string }
) & {
  /** The object in S3 that the version refers to, where it does. */
  readonly ResolvedS3Object?: ResolvedS3Object;
};

/**
 * One version of a seeded layer.
 *
 * @public
 */
export interface SeedVersion {
  /** Number: one more than the version before when absent. */
  readonly Version?: number;
  /** Description, 256 characters at most. */
  readonly Description?: string;
  /** `YYYY-MM-DDThh:mm:ss.SSS+0000`: the fake's time when absent. */
  readonly CreatedDate?: string;
  /** Runtimes, 15 at most. */
  readonly CompatibleRuntimes?: readonly Runtime[];
  /** Architectures, 2 at most. */
  readonly CompatibleArchitectures?: readonly Architecture[];
  /** Licence, 512 characters at most. */
  readonly LicenseInfo?: string;
  /** The archive; a small one is made when absent. */
  readonly Content?: SeedContent;
  /** The statements of its policy, beside the one that `public` of the layer makes. */
  readonly statements?: readonly Statement[];
  /** The revision of its policy: a UUID. One is made when absent. */
  readonly RevisionId?: string;
}
