import type { Target } from '../target.ts';
import { ARRIVES, LEAVES } from './schedule.ts';

/** What every request and answer waits for. */
export type Pass = (what: string) => Promise<void>;

/** A target whose requests and answers, in process, can be made to pass a gate. */
export interface Gated {
  readonly target: Target;
  /** Sets the gate, or opens it. */
  readonly setGate: (pass: Pass | undefined) => void;
}

/** Puts a gate before a target; it stands open. */
export function gated(given: Target): Gated {
  let gate: Pass | undefined;
  const fetch = async (request: Request): Promise<Response> => {
    // The gate of the race that the request belongs to.
    const pass = gate;
    await pass?.(ARRIVES);
    const answer = await given.fetch(request);
    await pass?.(LEAVES);
    return answer;
  };
  return {
    target: { ...given, fetch },
    setGate: (pass) => {
      gate = pass;
    },
  };
}
