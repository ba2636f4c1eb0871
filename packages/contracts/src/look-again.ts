import { playOften } from './cases.ts';
import type { Contract } from './contract.ts';
import type { Case, Driver } from './driver/driver.ts';
import { Inconclusive } from './driver/inconclusive.ts';
import { judge } from './judgement.ts';
import type { Exchange, Observation, Seen } from './observation.ts';

/** A case that breaks a law. */
export interface Sight {
  readonly reason: string;
  readonly observation: Observation;
}

/** So many times running must a break be seen in which a write failed, and the same one each time. */
const TIMES = 3;

/**
 * Plays a case; answers what breaks the law, if it does. A service that fails a write now and then breaks many laws
 * and means none of it: about AWS's own 500s nobody can do anything but try again.
 *
 * @throws Inconclusive where the break is not to be told from such a failure.
 */
export async function lookAgain(contract: Contract, one: Case, driver: Driver): Promise<Sight | undefined> {
  const first = await look(contract, one, driver);
  if (first === undefined) return undefined;
  let sight = first;
  let failures = failedWrites(sight.observation);
  for (let times = 1; failures.size > 0 && times < TIMES; times += 1) {
    const again = await look(contract, one, driver);
    const failed = again === undefined ? new Set<string>() : failedWrites(again.observation);
    if (again !== undefined && failed.size === 0) return again;
    failures = new Set([...failures].filter((place) => failed.has(place)));
    if (again === undefined || failures.size === 0) throw new Inconclusive('the service failed now and then');
    sight = again;
  }
  return sight;
}

async function look(contract: Contract, one: Case, driver: Driver): Promise<Sight | undefined> {
  const observation = await playOften(driver, contract.scene, one);
  const verdict = judge(contract, observation);
  return verdict === true || verdict instanceof Inconclusive ? undefined : { reason: verdict, observation };
}

/** The places of writes that the service failed. */
const failedWrites = ({ seen, against }: Observation): ReadonlySet<string> =>
  new Set([
    ...placesIn(seen).map((place) => `here ${place}`),
    ...placesIn(against?.seen ?? []).map((place) => `there ${place}`),
  ]);

const placesIn = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((of, step) =>
    exchangesIn(of).flatMap(({ request, status }, at) =>
      request.method !== 'GET' && status >= 500 ? [`${step} ${at}`] : [],
    ),
  );

function exchangesIn(seen: Seen): readonly Exchange[] {
  if (seen === null) return [];
  if ('pages' in seen) return seen.pages;
  return Array.isArray(seen) ? (seen as readonly Exchange[]) : [seen as Exchange];
}
