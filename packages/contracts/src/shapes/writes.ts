import fc from 'fast-check';
import { partsOf } from '../parts.ts';
import { NOTHING } from '../population.ts';
import type { Scene } from '../scene.ts';
import type { CallStep } from '../step.ts';

const VERSION = { LayerName: { $name: 'a' }, VersionNumber: 1 } as const;
const STATEMENT = { StatementId: 'one', Action: 'lambda:GetLayerVersion', Principal: '*' } as const;
const PUBLISH = { LayerName: { $name: 'a' }, Content: { ZipFile: { $zip: 0 } } } as const;

const PARTS = [
  'publish with everything',
  'add',
  'policy',
  'add again',
  'remove another revision',
  'remove',
  'delete',
] as const;

/** What is done. */
export type Write = (typeof PARTS)[number];

const STEPS: Readonly<Record<Write, CallStep>> = {
  'publish with everything': {
    call: 'PublishLayerVersion',
    with: {
      ...PUBLISH,
      Description: 'Größe 10 µm',
      LicenseInfo: 'MIT',
      CompatibleRuntimes: ['java8', 'python3.13'],
      CompatibleArchitectures: ['arm64', 'x86_64'],
    },
  },
  add: { call: 'AddLayerVersionPermission', with: { ...VERSION, ...STATEMENT } },
  policy: { call: 'GetLayerVersionPolicy', with: VERSION },
  'add again': { call: 'AddLayerVersionPermission', with: { ...VERSION, ...STATEMENT } },
  'remove another revision': {
    call: 'RemoveLayerVersionPermission',
    with: { ...VERSION, StatementId: 'one', RevisionId: '00000000-0000-4000-8000-000000000000' },
  },
  remove: { call: 'RemoveLayerVersionPermission', with: { ...VERSION, StatementId: 'one' } },
  delete: { call: 'DeleteLayerVersion', with: VERSION },
};

/** A version without anything (step 0), and everything that is written of it, and two refusals. */
export const writes: Scene<readonly Write[]> = {
  name: 'shapes/writes',
  needs: ['writes'],
  population: fc.constant(NOTHING),
  uses: 'own',
  query: partsOf(PARTS),
  steps: (parts) => [{ call: 'PublishLayerVersion', with: PUBLISH }, ...parts.map((part) => STEPS[part])],
  runs: { cheap: 1, dear: 1 },
};
