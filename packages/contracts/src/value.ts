/**
 * Anything that JSON can say.
 *
 * @public
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };

/**
 * What a step says: JSON, and references in the place of what is known only once it is performed.
 *
 * @public
 */
export type Value =
  | Reference
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [member: string]: Value };

/**
 * Stands for a value that depends on the run or on an earlier answer.
 *
 * @public
 */
export type Reference =
  | NameReference
  | ArnReference
  | AnswerReference
  | ZipReference
  | GivenReference
  | AccountReference;

/**
 * The name of a layer of this case: what the population calls it, behind the prefix of the run.
 *
 * @public
 */
export interface NameReference {
  /** The name as the population has it. */
  readonly $name: string;
}

/**
 * The ARN of a layer of this case, or of one of its versions.
 *
 * @public
 */
export interface ArnReference {
  /** The name as the population has it. */
  readonly $arn: string;
  /** The version; the ARN is the layer's when absent. */
  readonly version?: Value;
  /** Whose: the caller that owns the population, the second account, or twelve digits; `owner` when absent. */
  readonly of?: string;
  /** Which of the target's regions, or a region by its name; the first when absent. */
  readonly region?: number | string;
  /** The partition; the region's own when absent. */
  readonly partition?: string;
}

/**
 * A member of an earlier step's answer.
 *
 * @public
 */
export interface AnswerReference {
  /** The number of the step, from 0. */
  readonly $answer: number;
  /** The member, e.g. `NextMarker` or `Content.Location`. */
  readonly at: string;
  /** What is done to its text before it is sent. */
  readonly altered?: Alteration;
}

/**
 * A way to change a text that only its maker should be able to write.
 *
 * @public
 */
export type Alteration =
  | { readonly flip: number }
  | { readonly keep: number }
  | { readonly append: string }
  | { readonly replace: string; readonly by: string };

/**
 * A zip archive, small unless it says otherwise; the same reference stands for the same bytes, another for others.
 *
 * @public
 */
export interface ZipReference {
  /** Which archive. */
  readonly $zip: number;
  /** What is peculiar about it. */
  readonly like?: ArchiveKind;
}

/**
 * What an archive is like that is not small and sound: bytes that are no archive, an archive that claims what is not
 * so, one of so many `bytes`, or one whose files have so many bytes of `contents`.
 *
 * @public
 */
export type ArchiveKind =
  | 'no bytes'
  | 'no zip'
  | 'no files'
  | 'bytes before'
  | 'bytes after'
  | 'two sizes'
  | 'larger packed'
  | { readonly bytes: number }
  | { readonly contents: number };

/**
 * Something that was prepared on the target.
 *
 * @public
 */
export interface GivenReference {
  /** What; of a public version its ARN, its layer's ARN or its number. */
  readonly $given: 'bucket' | 'key' | 'organization' | 'publicVersion' | 'publicLayer' | 'publicNumber';
  /** Which of the public versions: a number that is taken modulo those that there are. */
  readonly pick?: number;
}

/**
 * The account of a caller.
 *
 * @public
 */
export interface AccountReference {
  /** Whose. */
  readonly $account: 'owner' | 'other';
  /** In twelve digits, or as the ARN of its root; the digits when absent. */
  readonly as?: 'digits' | 'root';
}
