import type { Observation } from '../src/observation.ts';
import type { Report } from '../src/report.ts';
import { verify } from '../src/verify.ts';
import { lightTarget } from './fake-target.ts';

/** A run over a fake without a bug, and what was seen in it, in order. */
export interface LightRun extends Report {
  readonly observations: readonly Observation[];
}

/** Three cases of each scene under a seed, but for those with large archives. */
export async function lightRun(seed: number): Promise<LightRun> {
  const observations: Observation[] = [];
  const onObservation = (seen: Observation): void => void observations.push(seen);
  const report = await verify(lightTarget(), { seed, runs: 3, onObservation });
  return { ...report, observations };
}

const first = { run: undefined as Promise<LightRun> | undefined };

/** That of the first seed: made once, for all tests that look at it. */
export const firstLightRun = async (): Promise<LightRun> => await (first.run ??= lightRun(1));
