import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { all, each, equal } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { partsOf } from '../parts.ts';
import type { Scene } from '../scene.ts';
import { bodyOf, type Members, rawItemsOf, successesOf } from './answers.ts';

const OF_A = { LayerName: { $name: 'a' } } as const;

const READS = {
  ListLayerVersions: { call: 'ListLayerVersions', with: OF_A },
  GetLayerVersion: { call: 'GetLayerVersion', with: { ...OF_A, VersionNumber: 1 } },
} as const;

type Read = keyof typeof READS;

/** A version whose members are given and empty (step 0), and what is read of it. */
const empty: Scene<readonly Read[]> = {
  name: 'shapes/empty-members',
  needs: ['writes'],
  population: fc.constant({ layers: [] }),
  uses: 'own',
  query: partsOf(Object.keys(READS) as Read[]),
  steps: (parts) => [
    {
      call: 'PublishLayerVersion',
      with: {
        ...OF_A,
        Content: { ZipFile: { $zip: 0 } },
        Description: '',
        LicenseInfo: '',
        CompatibleRuntimes: [],
        CompatibleArchitectures: [],
      },
    },
    ...parts.map((part) => READS[part]),
  ],
  runs: { cheap: 1, dear: 1 },
};

/** The version as the list has it. @throws Inconclusive where it is not listed. */
function listed(seen: Observation<unknown>): Members {
  const [item] = successesOf(seen, 'ListLayerVersions').flatMap(rawItemsOf);
  if (item === undefined) throw new Inconclusive('the version was not listed');
  return item;
}

/** Laws of what was given and is empty. */
export const emptyMembers: readonly Contract[] = contractsOver(empty, [
  {
    id: 'shapes/empty-description',
    level: 'observed',
    source: 'an unset one is null in lists (2024-09-04); of an empty one nobody says',
    sentence: 'A description that was given and is empty is null in a list, as one that was not given.',
    needs: ['wire'],
    holds: (seen) => equal('Description', listed(seen)['Description'] ?? null, null),
  },
  {
    id: 'shapes/empty-lists',
    level: 'observed',
    source: 'Publish echoes them as [] (LocalStack snapshots, 2025-11-25); of lists nobody says',
    sentence: 'Runtimes and architectures that were given and are none are [] in a list.',
    needs: ['wire'],
    holds: (seen) =>
      all(
        equal('CompatibleRuntimes', listed(seen)['CompatibleRuntimes'], []),
        equal('CompatibleArchitectures', listed(seen)['CompatibleArchitectures'], []),
      ),
  },
  {
    id: 'shapes/empty-license',
    level: 'observed',
    source: 'nobody says',
    sentence: 'A licence that was given and is empty is null in a list and in an answer of Get.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen, 'ListLayerVersions', 'GetLayerVersion'), (answer) => {
        const version = answer.operation === 'GetLayerVersion' ? bodyOf(answer) : listed(seen);
        return equal(`LicenseInfo of ${answer.operation}`, version['LicenseInfo'] ?? null, null);
      }),
  },
]);
