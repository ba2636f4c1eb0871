import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { example } from '../example.ts';
import { all, each, equal, exchangeAt, refused, succeeded } from '../judge.ts';
import type { Exchange, Observation } from '../observation.ts';
import { layer } from '../population.ts';
import type { Scene } from '../scene.ts';
import type { CallStep, Caller } from '../step.ts';
import type { Value } from '../value.ts';
import { DENIED } from './answers.ts';
import { add, BY_ARN, ONE_VERSION, remove, STRANGE_ORGANIZATION } from './asks.ts';

type Getting = 'GetLayerVersion' | 'GetLayerVersionByArn';

const OTHER = { as: 'other' } as const;

/** Gets a version by ARN, in one of the two ways that there are. */
const get = (by: Getting, caller: Caller, version = 1): CallStep => ({
  call: by,
  with: by === 'GetLayerVersion' ? { ...BY_ARN, VersionNumber: version } : { Arn: { $arn: 'a', version } },
  ...caller,
});

/** What another account gets once it has heard of a grant: AWS says of policies that they take effect soon, not at once. */
const OPEN = {
  GetLayerVersion: { ...get('GetLayerVersion', OTHER), soon: 200 },
  GetLayerVersionByArn: { ...get('GetLayerVersionByArn', OTHER), soon: 200 },
} as const;

/** A grant, the version as its owner gets it, and as the other account does. */
const granting = (name: string, principal: Value): Scene<{ readonly by: Getting }> => ({
  name,
  needs: ['accounts'],
  population: fc.constant(ONE_VERSION),
  uses: 'own',
  query: fc.record({ by: fc.constantFrom('GetLayerVersion', 'GetLayerVersionByArn') }),
  steps: ({ by }) => [add('s1', { Principal: principal }), get(by, {}), OPEN[by]],
  runs: { cheap: 6, dear: 2 },
});

/** An answer without its link, which is signed anew for each. */
const withoutLink = ({ output }: Exchange): unknown => {
  const version = output as { readonly Content?: object } | undefined;
  return version && { ...version, Content: { ...version.Content, Location: undefined } };
};

const sameAsTheOwner = (seen: Observation<unknown>) => {
  const [own, granted] = [exchangeAt(seen, 1), exchangeAt(seen, 2)];
  return all(succeeded(granted, 200), equal('the version', withoutLink(granted), withoutLink(own)));
};

const getBoth: readonly CallStep[] = [get('GetLayerVersion', OTHER), get('GetLayerVersionByArn', OTHER)];

/** Laws of what other accounts get, and what they do not. */
export const grants: readonly Contract[] = [
  ...contractsOver(granting('policies/to-everybody', '*'), [
    {
      id: 'policies/granted-to-everybody',
      level: 'documented',
      source: 'API reference, Principal: an account, or * for all',
      sentence: 'A version that is granted to everybody is soon to another account what it is to its owner.',
      holds: sameAsTheOwner,
    },
  ]),
  ...contractsOver(granting('policies/to-an-account', { $account: 'other' }), [
    {
      id: 'policies/granted-to-an-account',
      level: 'documented',
      source: 'API reference, Principal: an account, or * for all',
      sentence: 'A version that is granted to an account is soon to it what it is to its owner.',
      holds: sameAsTheOwner,
    },
  ]),
  ...contractsOver(granting('policies/to-a-root', { $account: 'other', as: 'root' }), [
    {
      id: 'policies/granted-to-a-root',
      level: 'documented',
      source: 'service model, Principal: an account, the ARN of its root, or *',
      sentence:
        "A version that is granted to the ARN of an account's root is soon to that account what it is to its owner.",
      holds: sameAsTheOwner,
    },
  ]),
  example({
    id: 'policies/private',
    level: 'documented',
    source: 'developer guide, access-control-resource-based: others need a grant',
    sentence: 'A version that nobody was granted is denied to another account.',
    needs: ['accounts'],
    given: ONE_VERSION,
    steps: getBoth,
    holds: (seen) => each([0, 1], (step) => refused(exchangeAt(seen, step), DENIED)),
  }),
  example({
    id: 'policies/granted-to-somebody-else',
    level: 'documented',
    source: 'developer guide, access-control-resource-based: a principal is who may',
    sentence: 'A version that is granted to one account is denied to another.',
    needs: ['accounts'],
    given: ONE_VERSION,
    steps: [add('s1', { Principal: { $account: 'owner' } }), ...getBoth],
    holds: (seen) => each([1, 2], (step) => refused(exchangeAt(seen, step), DENIED)),
  }),
  example({
    id: 'policies/grant-is-of-one-version',
    level: 'documented',
    source: 'developer guide, access-control-resource-based: a grant is to one version of a layer',
    sentence: 'A grant on one version of a layer does not open another.',
    needs: ['accounts'],
    given: { layers: [layer('a', [{}, {}])] },
    steps: [add('s1'), get('GetLayerVersion', OTHER, 2), get('GetLayerVersionByArn', OTHER, 2)],
    holds: (seen) => {
      if (exchangeAt(seen, 0).fault !== undefined) throw new Inconclusive('nothing was granted');
      return each([1, 2], (step) => refused(exchangeAt(seen, step), DENIED));
    },
  }),
  example({
    id: 'policies/any-statement-grants',
    level: 'documented',
    source: 'IAM user guide, policy evaluation: what any statement allows is allowed, where none denies it',
    sentence: 'A version that is granted to everybody by its second statement can soon be got by another account.',
    needs: ['accounts'],
    given: ONE_VERSION,
    steps: [add('s1', { Principal: { $account: 'owner' } }), add('s2'), OPEN.GetLayerVersion],
    holds: (seen) => {
      if (exchangeAt(seen, 1).fault !== undefined) throw new Inconclusive('nothing was granted to everybody');
      return succeeded(exchangeAt(seen, 2), 200);
    },
  }),
  example({
    id: 'policies/taken-back',
    level: 'documented',
    source: 'API reference, RemoveLayerVersionPermission',
    sentence: 'A version whose grant was taken back is soon denied to another account.',
    needs: ['accounts'],
    given: ONE_VERSION,
    steps: [add('s1'), remove('s1'), { ...get('GetLayerVersion', OTHER), soon: 403 }],
    holds: (seen) => refused(exchangeAt(seen, 2), DENIED),
  }),
  example({
    id: 'policies/granted-to-an-organization',
    level: 'documented',
    source: 'API reference, OrganizationId: with the principal *, all accounts of the organisation',
    sentence: 'A version that is granted to an organisation can soon be got by an account in it.',
    needs: ['accounts', 'organization'],
    given: ONE_VERSION,
    steps: [add('s1', { OrganizationId: { $given: 'organization' } }), OPEN.GetLayerVersion],
    holds: (seen) => succeeded(exchangeAt(seen, 1), 200),
  }),
  example({
    id: 'policies/granted-to-another-organization',
    level: 'documented',
    source: 'API reference, OrganizationId: with the principal *, all accounts of the organisation',
    sentence: 'A version that is granted to an organisation is denied to an account that is not in it.',
    needs: ['accounts'],
    given: ONE_VERSION,
    steps: [add('s1', { OrganizationId: STRANGE_ORGANIZATION }), get('GetLayerVersion', OTHER)],
    holds: (seen) => refused(exchangeAt(seen, 1), DENIED),
  }),
];
