import type { Observation, World } from './observation.ts';

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
  const { scene, population, world, steps, seen } = (json ?? {}) as Partial<Record<keyof Observation, unknown>>;
  const parts = { scene: typeof scene === 'string', population: hasLayers(population), world: isWorld(world) };
  const lacks = Object.entries({ ...parts, steps: Array.isArray(steps), seen: Array.isArray(seen) })
    .filter(([, isThere]) => !isThere)
    .map(([name]) => name);
  if (lacks.length > 0) throw new TypeError(`Line ${number} is no observation: it lacks ${lacks.join(', ')}.`);
  return json as Observation;
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new TypeError(`Line ${number} is no JSON: ${JSON.stringify(line.slice(0, 60))}.`, { cause });
  }
}

const hasLayers = (population: unknown): boolean =>
  Array.isArray((population as { readonly layers?: unknown } | undefined)?.layers);

/** Whether a world has the form that names, accounts and regions have: scripts are made of them. */
function isWorld(world: unknown): boolean {
  const { prefix, accounts, regions, given } = (world ?? {}) as Partial<Record<keyof World, unknown>>;
  return (
    isText(prefix, /^[\w-]*$/) &&
    isObject(accounts) &&
    Object.values(accounts).every((account) => isText(account, /^\d{12}$/)) &&
    Array.isArray(regions) &&
    regions.every((region) => isText(region, /^[\w-]+$/)) &&
    isObject(given)
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isText = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value);
