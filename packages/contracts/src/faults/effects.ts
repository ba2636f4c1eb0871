import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { all, equal, exchangeAt } from '../judge.ts';
import { layer } from '../population.ts';
import type { Scene } from '../scene.ts';
import type { CallStep } from '../step.ts';

const OF_A = { LayerName: { $name: 'a' } };
const VERSION = { ...OF_A, VersionNumber: 1 };
const CONTENT = { ...OF_A, Content: { ZipFile: { $zip: 1 } } };
const GRANT = { ...VERSION, StatementId: 's', Action: 'lambda:GetLayerVersion', Principal: '*' };

/** Writes that are refused: see `writes-at-bounds`. */
const REFUSED = {
  'a runtime': { call: 'PublishLayerVersion', with: { ...CONTENT, CompatibleRuntimes: ['nope'] } },
  'an architecture': { call: 'PublishLayerVersion', with: { ...CONTENT, CompatibleArchitectures: ['mips'] } },
  'a description': { call: 'PublishLayerVersion', with: { ...CONTENT, Description: 'a'.repeat(257) } },
  'an action': { call: 'AddLayerVersionPermission', with: { ...GRANT, Action: '*' } },
  'a principal': { call: 'AddLayerVersionPermission', with: { ...GRANT, Principal: 'everybody' } },
  'a number': { call: 'DeleteLayerVersion', with: { ...OF_A, VersionNumber: -1 } },
} as const satisfies Readonly<Record<string, CallStep>>;

/** The versions of a layer (step 0), a write with something wrong (step 1), the versions and the policy (2, 3). */
const refusedWrites: Scene<keyof typeof REFUSED> = {
  name: 'faults/effects-of-refused-writes',
  needs: [],
  population: fc.constant({ layers: [layer('a')] }),
  uses: 'own',
  query: fc.constantFrom(...(Object.keys(REFUSED) as (keyof typeof REFUSED)[])),
  steps: (query) => [
    { call: 'ListLayerVersions', with: OF_A },
    REFUSED[query],
    { call: 'ListLayerVersions', with: OF_A },
    { call: 'GetLayerVersionPolicy', with: VERSION },
  ],
  runs: { cheap: 20, dear: 2 },
};

/** The law that a refusal is all that comes of a refused request. */
export const effects: readonly Contract[] = contractsOver(refusedWrites, [
  {
    id: 'faults/refused-writes-change-nothing',
    level: 'documented',
    source: 'API reference: an error is returned in the place of what was asked for',
    sentence: 'A write that is refused changes neither the versions of a layer nor a policy.',
    holds: (seen) => {
      if (exchangeAt(seen, 1).fault === undefined) throw new Inconclusive('the write was not refused');
      return all(
        equal('the versions', exchangeAt(seen, 2).output, exchangeAt(seen, 0).output),
        equal('the policy', exchangeAt(seen, 3).output, undefined),
      );
    },
  },
]);
