import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { examples, type Situation } from '../example.ts';
import { all, equal, exchangeAt, refused, succeeded } from '../judge.ts';
import type { Scene } from '../scene.ts';
import type { CallStep } from '../step.ts';
import { granted, NO_POLICY, noVersion, statementOf, statementsOf, versionArn } from './answers.ts';
import { add, BY_ARN, BY_NAME, ONE_VERSION, read, remove } from './asks.ts';

/** Which operations name the layer by its ARN. */
interface Naming {
  readonly adds: boolean;
  readonly reads: boolean;
  readonly removes: boolean;
}

const PUBLISH: CallStep = {
  call: 'PublishLayerVersion',
  with: { LayerName: { $name: 'a' }, Content: { ZipFile: { $zip: 1 } } },
};

const named: Scene<Naming> = {
  name: 'policies/naming',
  needs: [],
  population: fc.constant(ONE_VERSION),
  uses: 'own',
  query: fc.record({ adds: fc.boolean(), reads: fc.boolean(), removes: fc.boolean() }),
  steps: ({ adds, reads, removes }) => [
    add('s1', adds ? BY_ARN : {}),
    read(reads ? BY_ARN : {}),
    remove('s1', removes ? BY_ARN : {}),
  ],
  runs: { cheap: 12, dear: 2 },
};

/** A grant goes with its version; the layer's next version is another. */
const DELETED: Situation = {
  given: ONE_VERSION,
  steps: [
    add('s1'),
    { call: 'DeleteLayerVersion', with: BY_NAME },
    read(),
    PUBLISH,
    read({ VersionNumber: { $answer: 3, at: 'Version' } }),
  ],
};

/** A grant, the next version, which has none, and a grant on that. */
const SECOND: Situation = {
  given: ONE_VERSION,
  steps: [add('s1'), PUBLISH, read({ VersionNumber: 2 }), add('s2', { VersionNumber: 2 })],
};

const GUIDE = 'developer guide, access-control-resource-based: a grant is to one version of a layer';

/** Laws of whose policy a policy is. */
export const belonging: readonly Contract[] = [
  ...contractsOver(named, [
    {
      id: 'policies/name-or-arn',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-24, of an add by ARN; the pattern of LayerName for the others',
      sentence: 'To its owner the policy is the same by the name of the layer and by its ARN.',
      holds: (seen) => {
        const [added, shown, removed] = [0, 1, 2].map((step) => exchangeAt(seen, step));
        return all(
          granted(added!),
          equal('the resource', statementOf(added!).Resource, versionArn(seen, 'a', 1)),
          equal('the statements', statementsOf(shown!), [statementOf(added!)]),
          succeeded(removed!, 204),
        );
      },
    },
  ]),
  ...examples('policies/deleted-version', DELETED, [
    {
      id: 'policies/of-a-deleted-version',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25, of versions that are not there',
      sentence: 'A version that was deleted has no policy any more.',
      holds: (seen) => refused(exchangeAt(seen, 2), noVersion(versionArn(seen, 'a', 1))),
    },
    {
      id: 'policies/after-a-deleted-version',
      level: 'documented',
      source: 'developer guide: a grant is to one version of a layer, and numbers are never reused',
      sentence: 'What was granted on a deleted version is not granted on the one that is published next.',
      holds: (seen) => refused(exchangeAt(seen, 4), NO_POLICY),
    },
  ]),
  ...examples('policies/second-version', SECOND, [
    {
      id: 'policies/next-version',
      level: 'documented',
      source: GUIDE,
      sentence: 'A grant is not inherited by the version that is published next.',
      holds: (seen) => refused(exchangeAt(seen, 2), NO_POLICY),
    },
    {
      id: 'policies/resource-of-a-second-version',
      level: 'documented',
      source: `${GUIDE}; its example shows version 3`,
      sentence: 'The resource of a statement is the version that was granted, be it not the first.',
      holds: (seen) => {
        const added = exchangeAt(seen, 3);
        return all(granted(added), equal('the resource', statementOf(added).Resource, versionArn(seen, 'a', 2)));
      },
    },
  ]),
];
