import { type FaultRule, InputError } from '@org/layers-fake';
import { bodyOf, done, type Methods } from './handler.ts';

/** Faults on demand. */
export const faultsPath: Methods = {
  GET: async ({ fake }) => Response.json(fake.faults.list()),
  POST: async ({ fake }, request) => {
    const body = await bodyOf(request);
    fake.faults.add(...(Array.isArray(body) ? body : [body]).map(withoutFunction));
    return done();
  },
  DELETE: async ({ fake }) => {
    fake.faults.clear();
    return done();
  },
};

/** @throws InputError for a rule with a function in it. */
function withoutFunction(rule: unknown): FaultRule {
  if (Object.hasOwn(Object(rule) as object, 'when'))
    throw new InputError('rule.when', 'a function cannot travel over HTTP, expected conditions such as where');
  return rule as FaultRule;
}
