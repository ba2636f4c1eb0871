import type { Architecture } from './architectures.ts';
import type { Runtime } from './runtimes.ts';
import type { S3ObjectStorageMode } from './s3-object-storage-modes.ts';

/**
 * The name of a layer, or its ARN without a version.
 * Constraint: service model, tightened on 2026-06-18; the service enforced the tight pattern earlier.
 *
 * @public
 * @minLength 1
 * @maxLength 140
 * @pattern (arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+
 */
export type LayerName = string;

/**
 * The ARN of one version of a layer.
 * Constraint: service model; 140 characters at most until 2026-06-18.
 *
 * @public
 * @minLength 1
 * @maxLength 2048
 * @pattern ((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))
 */
export type LayerVersionArn = string;

/**
 * The number of a version: 1 for the first of a layer name, one more for each publish, never given twice.
 * The model sets no bounds; the service refuses numbers below 1 with its own text.
 *
 * @public
 * @TJS-type integer
 */
export type VersionNumber = number;

/**
 * The name of a statement in the policy of a layer version.
 *
 * @public
 * @minLength 1
 * @maxLength 100
 * @pattern ([a-zA-Z0-9-_]+)
 */
export type StatementId = string;

/**
 * The archive to publish: either its bytes, or the place of a zip file in S3.
 *
 * @public
 */
export interface LayerVersionContentInput {
  /**
   * Bucket of the archive, in the region of the layer.
   * @minLength 3
   * @maxLength 63
   * @pattern [0-9A-Za-z\.\-_]*(?<!\.)
   */
  readonly S3Bucket?: string;
  /**
   * Key of the archive.
   * @minLength 1
   * @maxLength 1024
   * @pattern .*
   */
  readonly S3Key?: string;
  /**
   * Version of the object, where the bucket keeps versions.
   * @minLength 1
   * @maxLength 1024
   * @pattern .*
   */
  readonly S3ObjectVersion?: string;
  /** Whether the service copies the object or refers to it. */
  readonly S3ObjectStorageMode?: S3ObjectStorageMode;
  /**
   * Bytes of the zip archive; base64 on the wire. 50 MB at most.
   * @TJS-type string
   * @contentEncoding base64
   */
  readonly ZipFile?: Uint8Array;
}

/**
 * The S3 object that a layer version refers to (`S3ObjectStorageMode` `REFERENCE`).
 *
 * @public
 */
export interface ResolvedS3Object {
  /** Bucket of the object. */
  readonly S3Bucket?: string | null;
  /** Key of the object. */
  readonly S3Key?: string | null;
  /** Version of the object. */
  readonly S3ObjectVersion?: string | null;
}

/**
 * The archive of a layer version, and where to download it.
 *
 * @public
 */
export interface LayerVersionContentOutput {
  /** A presigned URL of the archive, valid for ten minutes; it needs no credentials. */
  readonly Location?: string | null;
  /** SHA-256 of the archive's bytes, as padded standard base64. */
  readonly CodeSha256?: string | null;
  /**
   * Size of the archive in bytes.
   * @TJS-type integer
   */
  readonly CodeSize?: number;
  /** Signing profile version, where the archive was signed. */
  readonly SigningProfileVersionArn?: string | null;
  /** Signing job, where the archive was signed. */
  readonly SigningJobArn?: string | null;
  /** The S3 object, where the version refers to one. */
  readonly ResolvedS3Object?: ResolvedS3Object | null;
}

/**
 * A layer version as the lists show it: without its archive.
 * Unset members are explicit `null`s on the wire (recorded 2024-09-04) and absent through the SDKs.
 *
 * @public
 */
export interface LayerVersionsListItem {
  /** ARN of the version. */
  readonly LayerVersionArn?: string | null;
  /**
   * Number of the version.
   * @TJS-type integer
   */
  readonly Version?: number;
  /** Description; `null` when none was given. */
  readonly Description?: string | null;
  /** When the version was published: `YYYY-MM-DDThh:mm:ss.SSS+0000`. */
  readonly CreatedDate?: string | null;
  /** Architectures that the publisher declared, in the declared order. */
  readonly CompatibleArchitectures?: readonly Architecture[] | null;
  /** Runtimes that the publisher declared, in the declared order. */
  readonly CompatibleRuntimes?: readonly Runtime[] | null;
  /** Licence: an SPDX identifier, a URL or the text. */
  readonly LicenseInfo?: string | null;
}

/**
 * A layer as ListLayers shows it.
 *
 * @public
 */
export interface LayersListItem {
  /** Name of the layer. */
  readonly LayerName?: string | null;
  /** ARN of the layer, without a version. */
  readonly LayerArn?: string | null;
  /** The newest version that matches the filters of the request. */
  readonly LatestMatchingVersion?: LayerVersionsListItem | null;
}

/**
 * A layer version in full, as publish and get answer it.
 * `Description` is `""` when none was given (recorded 2026-01-12), other than in the lists.
 *
 * @public
 */
export interface LayerVersionOutput {
  /** The archive. */
  readonly Content?: LayerVersionContentOutput | null;
  /** ARN of the layer, without a version. */
  readonly LayerArn?: string | null;
  /** ARN of the version. */
  readonly LayerVersionArn?: string | null;
  /** Description; `""` when none was given. */
  readonly Description?: string | null;
  /** When the version was published: `YYYY-MM-DDThh:mm:ss.SSS+0000`. */
  readonly CreatedDate?: string | null;
  /**
   * Number of the version.
   * @TJS-type integer
   */
  readonly Version?: number;
  /** Architectures that the publisher declared, in the declared order. */
  readonly CompatibleArchitectures?: readonly Architecture[] | null;
  /** Runtimes that the publisher declared, in the declared order. */
  readonly CompatibleRuntimes?: readonly Runtime[] | null;
  /** Licence: an SPDX identifier, a URL or the text. */
  readonly LicenseInfo?: string | null;
}
