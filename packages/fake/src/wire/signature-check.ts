/**
 * Why a signature is not accepted.
 *
 * @public
 */
export interface SignatureFault {
  /** Code of the error. */
  readonly code: 'IncompleteSignatureException' | 'InvalidSignatureException' | 'UnrecognizedClientException';
  /** Its text. */
  readonly message: string;
}

/**
 * Verifies the signature of a request at a time; `undefined` when it is right.
 * It is handed a copy of the request whose body it may read.
 *
 * @public
 */
export type SignatureCheck = (request: Request, now: Date) => Promise<SignatureFault | undefined>;
