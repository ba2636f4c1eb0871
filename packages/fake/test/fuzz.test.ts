import { OPERATIONS } from '@org/layers-model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAsk } from './fuzz/asks.ts';
import { MUTANTS } from './fuzz/mutants.ts';
import { play, type Surroundings } from './fuzz/sequence.ts';
import { Tally } from './fuzz/tally.ts';

/*
 * Requests of every kind, right, half right and malformed, are thrown at one fake after another, and each exchange must
 * keep the invariants of `fuzz/invariants.ts`. What is sent follows from the seed alone. For a longer run:
 *
 *   LAYERS_FUZZ_REQUESTS=1000000 LAYERS_FUZZ_SEED=7 pnpm --filter @org/layers-fake exec vitest run test/fuzz.test.ts
 *
 * A failure is shrunk to the fewest and smallest requests and printed as lines for a shell; the seed that is printed
 * below them finds it at once.
 */
const REQUESTS = Number(
  process.env['LAYERS_FUZZ_REQUESTS'] ?? (process.env['LAYERS_LONG'] === undefined ? 2_000 : 20_000),
);
const SEED = Number(process.env['LAYERS_FUZZ_SEED'] ?? 20_181_129);

/** Sequences between looks at the count: about a thousand requests. */
const ROUND = 25;

/** Looks for a sequence that breaks an invariant; returns what is to be said of the smallest, or nothing. */
async function problemIn(seed: number, surroundings: Surroundings): Promise<string> {
  const sequences = fc.array(anyAsk, { minLength: 1, maxLength: 80, size: 'max' });
  const property = fc.asyncProperty(sequences, async (asks) => await play(asks, surroundings));
  const { failed, errorInstance, counterexamplePath, numShrinks } = await fc.check(property, { seed, numRuns: ROUND });
  if (!failed) return '';
  return `${(errorInstance as Error).message}\nseed ${seed}, path ${counterexamplePath}, shrunk ${numShrinks} times`;
}

/** What is reached only by requests that are right in most parts, and so is lost first. */
const DEEP = [
  'ListLayers with Marker',
  'ListLayerVersions with Marker',
  'AddLayerVersionPermission with RevisionId',
  'RemoveLayerVersionPermission with RevisionId',
  'a change of state',
  'a download',
  'a preflight',
  'AccessDeniedException',
  'IncompleteSignatureException',
  'PreconditionFailedException',
  'RequestEntityTooLargeException',
  'ResourceConflictException',
  'ResourceNotFoundException',
  'SerializationException',
  'ValidationException',
  'InvalidParameterValueException',
  'S3 AccessDenied',
  'S3 NoSuchKey',
  'S3 SignatureDoesNotMatch',
];

describe('the fuzz', () => {
  const tally = new Tally();

  test(`${REQUESTS} requests from seed ${SEED} keep every invariant`, { timeout: 60_000 + REQUESTS * 10 }, async () => {
    for (let round = 0; tally.requests < REQUESTS; round++) {
      const problem = await problemIn((SEED + round * 1_000_003) | 0, { tell: (seen) => tally.add(seen) });
      // Thrown, not compared: a comparison would quote the lines for the shell.
      if (problem !== '') throw new Error(problem);
    }
    expect(tally.requests).toBeGreaterThanOrEqual(REQUESTS);
  });

  test.runIf(REQUESTS >= 20_000)(
    'reaches everything, and is not turned away at the door (asked of 20,000 requests or more)',
    { tags: REQUESTS >= 20_000 ? [] : 'long' },
    () => {
      const share = tally.succeeded / tally.requests;
      expect(share).toBeGreaterThan(0.15);
      expect(share).toBeLessThan(0.6);
      const seen = [...tally.counts.keys()];
      expect(seen).toEqual(expect.arrayContaining(Object.keys(OPERATIONS)));
      expect(seen).toEqual(expect.arrayContaining(DEEP));
    },
  );
});

describe('the fuzz itself', () => {
  test.each(MUTANTS)('finds a fake that $does, and shows the requests', async ({ around, says }) => {
    const problem = await problemIn(SEED, { around });
    expect(problem).toContain(says);
    expect(problem.match(/curl --path-as-is/g)).toHaveLength(1);
  });
});
