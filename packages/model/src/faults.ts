/**
 * How one error of the API looks on the wire.
 *
 * @public
 */
export interface FaultShape {
  /** HTTP status. */
  readonly status: number;
  /** The body member that carries the text; AWS spells it differently from fault to fault. */
  readonly text: 'message' | 'Message';
  /** The value of the body's `Type` member, absent where AWS sends none. */
  readonly type?: 'User' | 'Service';
  /** False for errors that the service answers although its model does not declare them. */
  readonly modelled: boolean;
}

/**
 * Every error of the layer operations, by code.
 *
 * Statuses and the spelling of the text member are those of the Lambda service model (botocore 1.43.67);
 * `Type: "User"` is recorded (LocalStack snapshots, 2025-11-25 and 2026-01-12) for the faults seen there.
 * The unmodelled ones are recorded or reported by clients; what nobody saw is listed in `docs/discoveries.md`.
 *
 * @public
 */
export const FAULTS = {
  InvalidParameterValueException: { status: 400, text: 'message', type: 'User', modelled: true },
  ResourceNotFoundException: { status: 404, text: 'Message', type: 'User', modelled: true },
  ResourceConflictException: { status: 409, text: 'message', type: 'User', modelled: true },
  PreconditionFailedException: { status: 412, text: 'message', type: 'User', modelled: true },
  CodeStorageExceededException: { status: 400, text: 'message', type: 'User', modelled: true },
  PolicyLengthExceededException: { status: 400, text: 'message', type: 'User', modelled: true },
  TooManyRequestsException: { status: 429, text: 'message', type: 'User', modelled: true },
  ServiceException: { status: 500, text: 'Message', type: 'Service', modelled: true },
  ValidationException: { status: 400, text: 'message', modelled: false },
  SerializationException: { status: 400, text: 'Message', modelled: false },
  AccessDeniedException: { status: 403, text: 'Message', modelled: false },
  RequestEntityTooLargeException: { status: 413, text: 'message', modelled: false },
  ThrottlingException: { status: 400, text: 'message', modelled: false },
  MissingAuthenticationTokenException: { status: 403, text: 'message', modelled: false },
  IncompleteSignatureException: { status: 403, text: 'message', modelled: false },
  InvalidSignatureException: { status: 403, text: 'message', modelled: false },
  UnrecognizedClientException: { status: 403, text: 'message', modelled: false },
} as const satisfies Readonly<Record<string, FaultShape>>;

/**
 * The code of an error, as in the `x-amzn-errortype` header and the SDKs' error names.
 *
 * @public
 */
export type FaultCode = keyof typeof FAULTS;
