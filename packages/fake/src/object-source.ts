/**
 * An object of S3 that a publish names.
 *
 * @public
 */
export interface ObjectRequest {
  /** Name of the bucket. */
  readonly bucket: string;
  /** Key of the object. */
  readonly key: string;
  /** Version of the object; its newest when absent. */
  readonly version?: string;
  /** The region that is called. */
  readonly region: string;
  /** The caller's account. */
  readonly account: string;
  /** Aborted when the caller gives up. */
  readonly signal: AbortSignal;
}

/**
 * Where a fake gets the archives that are published from S3: the object's bytes, or `undefined` when the bucket
 * does not hold it. Other refusals of S3 are thrown as an `S3Error`.
 *
 * @public
 */
export type ObjectSource = (object: ObjectRequest) => Promise<Uint8Array | undefined>;

/**
 * A refusal of S3, for an `ObjectSource` to throw: `new S3Error('NoSuchBucket', 'The specified bucket does not exist')`.
 *
 * @public
 */
export class S3Error extends Error {
  /** S3's code, such as `AccessDenied`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'S3Error';
    this.code = code;
  }
}

/** The source of a fake that was given none: no bucket exists (text recorded for functions, 2025-11-25). */
export async function noBuckets(): Promise<never> {
  throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
}
