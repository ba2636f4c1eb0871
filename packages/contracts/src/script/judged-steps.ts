import type { Contract } from '../contract.ts';
import { judge } from '../judgement.ts';
import type { Observation } from '../observation.ts';

/** The steps whose answers a contract looks at: it is let judge, and watched. */
export function judgedSteps(contract: Contract, observation: Observation): ReadonlySet<number> {
  const looked = new Set<number>();
  const seen = new Proxy(observation.seen, {
    get: (of, name, receiver): unknown => {
      if (typeof name === 'string' && /^\d+$/.test(name)) looked.add(Number(name));
      return Reflect.get(of, name, receiver);
    },
  });
  judge(contract, { ...observation, seen });
  return looked;
}
