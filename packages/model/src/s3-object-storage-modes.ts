/**
 * How the archive of a layer version in S3 can be kept: copied into the service, or referred to.
 * Known to the SDKs since 2026-06-29.
 *
 * @public
 */
export const S3_OBJECT_STORAGE_MODES = ['COPY', 'REFERENCE'] as const;

/**
 * How the archive of a layer version in S3 is kept.
 *
 * @public
 */
export type S3ObjectStorageMode = 'COPY' | 'REFERENCE';
