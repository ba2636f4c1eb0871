import { type FaultCode, FAULTS, type FaultShape } from '@org/layers-model';

/**
 * An error that the API returns on purpose. Thrown anywhere, it goes straight to the wire;
 * anything else that is thrown is a bug and stays one.
 */
export class Fault extends Error {
  readonly code: FaultCode;

  /** Seconds after which to try again, where the fault says so. */
  readonly retryAfter: number | undefined;

  constructor(code: FaultCode, message: string, retryAfter?: number) {
    super(message);
    this.name = 'Fault';
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** How the fault looks on the wire. */
  get shape(): FaultShape {
    return FAULTS[this.code];
  }
}
