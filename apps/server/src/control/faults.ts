import { createFake, type FaultRule, InputError } from '@org/layers-fake';
import { bodyOf, done, type Methods } from './handler.ts';

/** Faults on demand. */
export const faultsPath: Methods = {
  GET: async ({ fake }) => Response.json(fake.faults.list()),
  POST: async ({ fake }, request) => {
    const body = await bodyOf(request);
    const rules = Array.isArray(body) ? body.map((rule, index) => checked(rule, `rules[${index}]`)) : [checked(body)];
    for (const rule of rules) fake.faults.add(rule);
    return done();
  },
  DELETE: async ({ fake }) => {
    fake.faults.clear();
    return done();
  },
};

/**
 * A rule that a fake takes; another fake tries it, so that of a list with a wrong rule in it none is added.
 *
 * @param place - of the rule in a list.
 * @throws InputError for one that makes no sense.
 */
function checked(rule: unknown, place?: string): FaultRule {
  try {
    if (Object.hasOwn(Object(rule) as object, 'when'))
      throw new InputError('rule.when', 'a function cannot travel over HTTP, expected conditions such as where');
    createFake().faults.add(rule as FaultRule);
  } catch (cause) {
    throw cause instanceof InputError && place !== undefined ? new InputError(place, cause.message) : cause;
  }
  return rule as FaultRule;
}
