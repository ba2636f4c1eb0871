import { Fault } from './fault.ts';

/** @throws Fault for a number below 1 (recorded 2026-01-12 for get and delete). */
export function checkVersionNumber(number: number): void {
  if (number < 1) throw new Fault('InvalidParameterValueException', 'Layer Version Cannot be less than 1');
}
