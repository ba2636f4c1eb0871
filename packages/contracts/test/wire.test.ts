import { afterAll, describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { awsTarget } from '../src/targets/aws-target.ts';
import type { Target } from '../src/target.ts';
import { verify } from '../src/verify.ts';
import { GIVEN } from './fake-target.ts';
import { MUTANTS } from './mutants/index.ts';
import { startForeign } from './wire/start.ts';

const foreign = startForeign();
afterAll(() => foreign.stop());

const targetAt = (endpoint: string): Target =>
  awsTarget({ region: 'us-east-1', endpoint, given: GIVEN, capabilities: { signatures: true } });

const worth = (kind: string): boolean => kind !== 'held' && kind !== 'skipped';

describe('over HTTP, with signatures verified, in a process of its own', () => {
  test('every contract holds that can be asked', async () => {
    const { outcomes, leftovers } = await verify(targetAt(await foreign.serve()), { seed: 1, runs: 3 });
    expect(outcomes.filter(({ kind }) => worth(kind))).toEqual([]);
    expect(leftovers).toEqual([]);
    const skipped = outcomes.flatMap((outcome) => (outcome.kind === 'skipped' ? outcome.missing : []));
    expect(new Set(skipped)).toEqual(new Set(['clock', 'throttling']));
  });

  test.each(MUTANTS)('$name is caught: $breaks', async ({ name, breaks }) => {
    const target = targetAt(await foreign.serve({ mutant: name }));
    const contracts = CONTRACTS.filter(({ id }) => id === breaks);
    const { outcomes } = await verify(target, { seed: 1, shrink: false, contracts });
    expect(outcomes[0]?.kind).toMatch(/broken|skipped/);
  });
});
