import { CONTRACTS } from './contracts.ts';
import { OBSERVATION_FORMS } from './observation-forms.ts';
import type { Observation } from './observation.ts';

/**
 * An observation as one line of JSON, without the end of the line.
 *
 * @public
 */
export const writeObservation = (observation: Observation): string => JSON.stringify(observation);

/**
 * Reads observations that were kept, one a line; empty lines do not count.
 *
 * @throws TypeError that names the line that is none.
 * @public
 */
export function readObservations(text: string): readonly Observation[] {
  return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [readLine(line, at + 1)]));
}

function readLine(line: string, number: number): Observation {
  const json = parse(line, number);
  const found = (json ?? {}) as Readonly<Record<string, unknown>>;
  const lacks = Object.entries(OBSERVATION_FORMS).flatMap(([name, holds]) => (holds(found[name]) ? [] : [name]));
  if (lacks.length > 0) throw new TypeError(`Line ${number} is no observation: it lacks ${lacks.join(', ')}.`);
  const observation = json as Observation;
  const mismatch = mismatchOf(observation);
  if (mismatch !== undefined) throw new TypeError(`Line ${number} is no observation: ${mismatch}.`);
  return observation;
}

/** What does not go together in an observation: laws would take it for what somebody answered. */
function mismatchOf({ scene: name, steps, seen, query, population }: Observation): string | undefined {
  if (query === undefined) return 'it lacks query';
  if (steps.length !== seen.length) return `${steps.length} steps were done, and ${seen.length} seen`;
  const scene = CONTRACTS.find((contract) => contract.scene.name === name)?.scene;
  try {
    scene?.steps(query, population);
    return undefined;
  } catch {
    return `its query is none of ${name}`;
  }
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new TypeError(`Line ${number} is no JSON: ${JSON.stringify(line.slice(0, 60))}.`, { cause });
  }
}
