import { type FaultCode, FAULTS, type FaultShape } from '@org/layers-model';

/**
 * An error that the API returns on purpose. Thrown anywhere, it goes straight to the wire;
 * anything else that is thrown is a bug and stays one.
 */
export class Fault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string) {
    super(message);
    this.name = 'Fault';
    this.code = code;
  }

  /** How the fault looks on the wire. */
  get shape(): FaultShape {
    return FAULTS[this.code];
  }
}
