import { AsyncLocalStorage } from 'node:async_hooks';
import { createFake, type Fake, type FakeOptions, type SignatureFault } from '@org/layers-fake';
import { verifySignatures } from '@org/layers-fake/sigv4';
import type { Mutant } from './mutants/mutant.ts';

// Dates are not looked at: the fake's time is moved, and the SDK signs by what the last answer said.
const check = verifySignatures({ secretOf: (id) => (/^\d{12}$/.test(id) ? 'test' : undefined), clockSkew: 1e10 });

/** A fake that demands good signatures, and what answers in its place. */
export interface Signed {
  readonly fake: Fake;
  /** Puts a bug around it. A bug may change requests; their signatures are checked as they came. */
  readonly behind: (around: Mutant['around']) => Fake['fetch'];
}

const isSigned = ({ headers, url }: Request): boolean =>
  headers.has('authorization') || new URL(url).searchParams.has('X-Amz-Signature');

/** Makes one. */
export function signedFake(options: FakeOptions = {}): Signed {
  const verdicts = new AsyncLocalStorage<SignatureFault | undefined>();
  const fake = createFake({ ...options, signatures: async () => verdicts.getStore() });
  return {
    fake,
    behind: (around) => {
      const fetch = around(fake);
      return async (request) => {
        const verdict = isSigned(request) ? await check(request.clone(), new Date()) : undefined;
        return await verdicts.run(verdict, async () => await fetch(request));
      };
    },
  };
}
