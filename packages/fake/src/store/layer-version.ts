import type { Architecture, ResolvedS3Object, Runtime } from '@org/layers-model';

/**
 * An account and region: layers of one are not seen from another.
 *
 * @public
 */
export interface Scope {
  readonly account: string;
  readonly region: string;
}

/**
 * One layer: its scope and its name.
 *
 * @public
 */
export interface LayerId extends Scope {
  readonly name: string;
}

/**
 * What a publisher says of a version, in AWS's words.
 *
 * @public
 */
export interface Declaration {
  /** Absent when none was given, or an empty one. */
  readonly Description?: string;
  readonly CompatibleRuntimes?: readonly Runtime[];
  readonly CompatibleArchitectures?: readonly Architecture[];
  readonly LicenseInfo?: string;
}

/**
 * A version before it has its number.
 *
 * @public
 */
export interface Draft extends Declaration {
  /** `YYYY-MM-DDThh:mm:ss.SSS+0000`. */
  readonly CreatedDate: string;
  /** SHA-256 of the archive, base64. */
  readonly CodeSha256: string;
  /** Bytes of the archive. */
  readonly CodeSize: number;
  /** The object in S3 that the version refers to, where it does. */
  readonly ResolvedS3Object?: ResolvedS3Object;
}

/**
 * A published version. Never changed in place.
 *
 * @public
 */
export interface LayerVersion extends Draft {
  readonly layer: LayerId;
  readonly Version: number;
}
