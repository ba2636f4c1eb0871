import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { memberOf } from '../driver/resolve.ts';
import { example } from '../example.ts';
import { all, equal, exchangeAt, refused } from '../judge.ts';
import type { Scene } from '../scene.ts';
import { DENIED, noVersion, versionArn } from './answers.ts';
import { add, BY_ARN, ONE_VERSION, read, remove } from './asks.ts';

const OTHER = { as: 'other' } as const;

const ASKS = {
  read: read(BY_ARN, OTHER),
  add: add('s2', BY_ARN, OTHER),
  remove: remove('s1', BY_ARN, OTHER),
} as const;

/** A version that everybody may get, and another account that asks for its policy. */
const touching: Scene<{ readonly ask: keyof typeof ASKS }> = {
  name: 'policies/touched-by-another',
  needs: ['accounts'],
  population: fc.constant(ONE_VERSION),
  uses: 'own',
  query: fc.record({ ask: fc.constantFrom('read', 'add', 'remove') }),
  steps: ({ ask }) => [add('s1'), ASKS[ask]],
  runs: { cheap: 9, dear: 3 },
};

/** Laws of what no grant gives, and of what it does give at last: the archive. */
export const beyondGrants: readonly Contract[] = [
  ...contractsOver(touching, [
    {
      id: 'policies/policy-is-the-owners',
      level: 'documented',
      source: 'API reference, Action: lambda:GetLayerVersion is all that can be granted',
      sentence: 'Another account can neither read nor change the policy of a version, although it may get it.',
      holds: (seen) => refused(exchangeAt(seen, 1), DENIED),
    },
  ]),
  example({
    id: 'policies/list-is-the-owners',
    level: 'recorded',
    source: 'Klayers issue 81, 2020-01-15, and aws-otel-lambda issue 1122, 2025, of public layers',
    sentence: 'The versions of a layer cannot be listed by another account, although it may get one.',
    needs: ['accounts'],
    given: ONE_VERSION,
    steps: [add('s1'), { call: 'ListLayerVersions', with: { LayerName: { $arn: 'a' } }, ...OTHER }],
    holds: (seen) => refused(exchangeAt(seen, 1), DENIED),
  }),
  example({
    id: 'policies/link-of-a-granted-version',
    level: 'documented',
    source: 'API reference, Content.Location: a link to the archive',
    sentence: 'The link that a granted account gets leads to the archive whose hash it is told.',
    needs: ['accounts'],
    given: ONE_VERSION,
    steps: [
      add('s1'),
      { call: 'GetLayerVersion', with: BY_ARN, ...OTHER },
      { download: { $answer: 1, at: 'Content.Location' } },
    ],
    holds: (seen) => {
      const [version, archive] = [exchangeAt(seen, 1), exchangeAt(seen, 2)];
      return all(
        equal('the status', archive.status, 200),
        equal('the hash', archive.bytes?.sha256, memberOf(version.output, 'Content.CodeSha256')),
      );
    },
  }),
  example({
    id: 'policies/foreign-layer',
    level: 'observed',
    source: 'the words are those of GetLayerVersion (reported, 2025-07-02); of another region nobody says',
    sentence:
      "The policy of another account's version is denied in the words of GetLayerVersion; of another region it is not found.",
    needs: ['accounts', 'regions'],
    given: ONE_VERSION,
    steps: [read(BY_ARN, OTHER), read({ LayerName: { $arn: 'a', region: 1 } })],
    holds: (seen) => {
      const action = 'lambda:GetLayerVersionPolicy';
      const here = versionArn(seen, 'a', 1);
      const [region, elsewhere] = seen.world.regions;
      if (region === undefined || elsewhere === undefined) throw new Inconclusive('there is no second region');
      const denied = exchangeAt(seen, 0);
      const words = `is not authorized to perform: ${action} on resource: ${here} because no resource-based policy allows the ${action} action`;
      return all(
        refused(denied, DENIED),
        /^User: \S+ /.test(denied.fault!.message) && denied.fault!.message.endsWith(words)
          ? true
          : `refused with ${JSON.stringify(denied.fault!.message)}, wanted "User: … ${words}"`,
        refused(exchangeAt(seen, 1), noVersion(here.replace(`:${region}:`, `:${elsewhere}:`))),
      );
    },
  }),
];
