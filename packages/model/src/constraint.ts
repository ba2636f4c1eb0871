/**
 * What a value must satisfy, as data. Each is generated from the annotations of the request types.
 *
 * @public
 */
export type Constraint =
  | StringConstraint
  | EnumConstraint
  | IntegerConstraint
  | BlobConstraint
  | ListConstraint
  | StructureConstraint;

/**
 * A text.
 *
 * @public
 */
export interface StringConstraint {
  /** Tells constraints apart. */
  readonly kind: 'string';
  /** Fewest characters. */
  readonly minLength?: number;
  /** Most characters. */
  readonly maxLength?: number;
  /** A regular expression, as AWS prints it; the whole text must match. */
  readonly pattern?: string;
}

/**
 * One of a set of names. The set itself is not here, since it depends on the edition.
 *
 * @public
 */
export interface EnumConstraint {
  /** Tells constraints apart. */
  readonly kind: 'enum';
  /** The name of the set. */
  readonly set: 'Architecture' | 'Runtime' | 'S3ObjectStorageMode';
}

/**
 * A whole number.
 *
 * @public
 */
export interface IntegerConstraint {
  /** Tells constraints apart. */
  readonly kind: 'integer';
  /** Least value. */
  readonly minimum?: number;
  /** Greatest value. */
  readonly maximum?: number;
}

/**
 * Bytes; base64 on the wire.
 *
 * @public
 */
export interface BlobConstraint {
  /** Tells constraints apart. */
  readonly kind: 'blob';
}

/**
 * A list.
 *
 * @public
 */
export interface ListConstraint {
  /** Tells constraints apart. */
  readonly kind: 'list';
  /** Most items. */
  readonly maxItems?: number;
  /** What each item must satisfy. */
  readonly items: Constraint;
}

/**
 * An object with known members, in the order in which the service reports violations.
 *
 * @public
 */
export interface StructureConstraint {
  /** Tells constraints apart. */
  readonly kind: 'structure';
  /** The members that must be there. */
  readonly required: readonly string[];
  /** What each member must satisfy. */
  readonly members: Readonly<Record<string, Constraint>>;
}
