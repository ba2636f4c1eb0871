import fc from 'fast-check';
import { type Contract, contractsOver, type Verdict } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { memberOf } from '../driver/resolve.ts';
import { example } from '../example.ts';
import { all, each, equal, exchangeAt, refused } from '../judge.ts';
import type { Exchange } from '../observation.ts';
import type { Scene } from '../scene.ts';
import { followed } from '../versions/answers.ts';
import { DENIED, noVersion, statementOf, statementsOf, versionArn } from './answers.ts';
import { add, BY_ARN, ONE_VERSION, read, remove } from './asks.ts';

const OTHER = { as: 'other' } as const;

const ASKS = {
  read: read(BY_ARN, OTHER),
  add: add('s2', BY_ARN, OTHER),
  remove: remove('s1', BY_ARN, OTHER),
} as const;

/** A version that everybody may get, another account that asks for its policy, and the policy after that. */
const touching: Scene<{ readonly ask: keyof typeof ASKS }> = {
  name: 'policies/touched-by-another',
  needs: ['accounts'],
  population: fc.constant(ONE_VERSION),
  uses: 'own',
  query: fc.record({ ask: fc.constantFrom('read', 'add', 'remove') }),
  steps: ({ ask }) => [add('s1'), ASKS[ask], read()],
  runs: { cheap: 9, dear: 3 },
};

/** Whether an answer denies an action on a version, in the words that are known of Get. */
function deniedInWords(answer: Exchange, action: string, arn: string): Verdict {
  const words = `is not authorized to perform: ${action} on resource: ${arn} because no resource-based policy allows the ${action} action`;
  const message = answer.fault?.message ?? '';
  const isSo = /^User: \S+ /.test(message) && message.endsWith(words);
  return all(refused(answer, DENIED), isSo || `refused with ${JSON.stringify(message)}, wanted "User: … ${words}"`);
}

/** Laws of what no grant gives, and of what it does give at last: the archive. */
export const beyondGrants: readonly Contract[] = [
  ...contractsOver(touching, [
    {
      id: 'policies/policy-is-the-owners',
      level: 'documented',
      source: 'API reference, Action: lambda:GetLayerVersion is all that can be granted',
      sentence: 'Another account can neither read nor change the policy of a version, although it may get it.',
      // In which words is for `policies/foreign-layer` to say.
      holds: (seen) => exchangeAt(seen, 1).fault !== undefined || `answered ${exchangeAt(seen, 1).status}`,
    },
    {
      id: 'policies/another-changes-nothing',
      level: 'documented',
      source: 'API reference, Action: lambda:GetLayerVersion is all that can be granted',
      sentence: 'Whatever another account asks and is answered, the policy has what its owner granted.',
      holds: (seen) => equal('the statements', statementsOf(exchangeAt(seen, 2)), [statementOf(exchangeAt(seen, 0))]),
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
    sentence: 'The link that a granted account soon gets leads to the archive whose hash it is told.',
    needs: ['accounts'],
    given: ONE_VERSION,
    steps: [
      add('s1'),
      { call: 'GetLayerVersion', with: BY_ARN, ...OTHER, soon: 200 },
      { download: { $answer: 1, at: 'Content.Location' } },
    ],
    holds: (seen) =>
      followed(seen, 1, 2, ({ bytes }) =>
        equal('the hash', bytes?.sha256, memberOf(exchangeAt(seen, 1).output, 'Content.CodeSha256')),
      ),
  }),
  example({
    id: 'policies/foreign-layer',
    level: 'observed',
    source: 'the words are those of GetLayerVersion (reported, 2025-07-02); of another region nobody says',
    sentence:
      "The policy of another account's version is denied in the words of GetLayerVersion; of another region it is not found.",
    needs: ['accounts', 'regions'],
    given: ONE_VERSION,
    steps: [...Object.values(ASKS), read({ LayerName: { $arn: 'a', region: 1 } })],
    holds: (seen) => {
      const here = versionArn(seen, 'a', 1);
      const [region, elsewhere] = seen.world.regions;
      if (region === undefined || elsewhere === undefined) throw new Inconclusive('there is no second region');
      return all(
        each(Object.values(ASKS), ({ call }, step) => deniedInWords(exchangeAt(seen, step), `lambda:${call}`, here)),
        refused(exchangeAt(seen, 3), noVersion(here.replace(`:${region}:`, `:${elsewhere}:`))),
      );
    },
  }),
];
