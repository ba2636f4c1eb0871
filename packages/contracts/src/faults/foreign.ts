import type { Contract } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { memberOf, textOf } from '../driver/resolve.ts';
import { examples, type Situation } from '../example.ts';
import { each, equal, exchangeAt, refused } from '../judge.ts';
import type { Exchange, Observation } from '../observation.ts';
import { layer } from '../population.ts';

/** Whoever it is: nothing of theirs was granted to us. */
const THEIRS = '123456789012';
const DENIED = { status: 403, code: 'AccessDeniedException' } as const;
const OF_THEIRS = { LayerName: { $arn: 'a', of: THEIRS } } as const;

const TEXT =
  /^User: (?<caller>\S+) is not authorized to perform: (?<action>lambda:\w+) on resource: (?<resource>\S+)(?<reason> because no (?:resource|identity)-based policy allows the (?<allowed>lambda:\w+) action)?$/;

/** The parts of a denial. */
function denialAt(seen: Observation<unknown>, step: number): Readonly<Record<string, string | undefined>> {
  const { fault } = exchangeAt(seen, step);
  if (fault?.code !== DENIED.code) throw new Inconclusive('it was not denied');
  return TEXT.exec(fault.message)?.groups ?? {};
}

const nameIn = ({ input }: Exchange): string => textOf(memberOf(input, 'LayerName'));

/** A layer that another account publishes to (step 0) and deletes from (1), and what its owner then lists (2). */
const WRITTEN_BY_ANOTHER: Situation = {
  given: { layers: [layer('a')] },
  steps: [
    {
      call: 'PublishLayerVersion',
      with: { LayerName: { $arn: 'a' }, Content: { ZipFile: { $zip: 0 } } },
      as: 'other',
    },
    { call: 'DeleteLayerVersion', with: { LayerName: { $arn: 'a' }, VersionNumber: 1 }, as: 'other' },
    { call: 'ListLayerVersions', with: { LayerName: { $name: 'a' } } },
  ],
};

/** Laws of layers of other accounts. */
export const foreign: readonly Contract[] = [
  ...examples(
    'faults/of-another-account',
    {
      steps: [
        { call: 'GetLayerVersion', with: { ...OF_THEIRS, VersionNumber: 1 } },
        { call: 'GetLayerVersionByArn', with: { Arn: { $arn: 'a', of: THEIRS, version: 1 } } },
        { call: 'ListLayerVersions', with: OF_THEIRS },
      ],
    },
    [
      {
        id: 'faults/foreign-unknown-version',
        level: 'recorded',
        source: 'clients of layers, 2022 and 2024-03; Floci, 2026-08-31',
        sentence: "Another account's version that is not there is denied, and not unknown.",
        holds: (seen) => each([0, 1], (step) => refused(exchangeAt(seen, step), DENIED)),
      },
      {
        id: 'faults/foreign-list',
        level: 'recorded',
        source: 'clients of layers, 2020-01-15 and 2025',
        sentence: "The versions of another account's layer are not listed: denied.",
        holds: (seen) => refused(exchangeAt(seen, 2), DENIED),
      },
      {
        id: 'faults/denied-resource',
        level: 'recorded',
        source: 'clients of layers, 2025-07-02; of the list 2020-01-15',
        sentence: "A denial names the version's ARN, that of the list the layer's.",
        holds: (seen) => {
          const layerArn = nameIn(exchangeAt(seen, 2));
          return equal(
            'the resources',
            [0, 1, 2].map((step) => denialAt(seen, step)['resource']),
            [`${layerArn}:1`, `${layerArn}:1`, layerArn],
          );
        },
      },
      {
        id: 'faults/denied-action',
        level: 'recorded',
        source: 'clients of layers, 2025-07-02, and with the clause of identities 2024',
        sentence: 'A denial names the action, and says that no policy allows it; ByArn has no action of its own.',
        holds: (seen) =>
          each([0, 1], (step) => {
            const { action, allowed } = denialAt(seen, step);
            return equal('the actions', [action, allowed], ['lambda:GetLayerVersion', 'lambda:GetLayerVersion']);
          }),
      },
      {
        id: 'faults/denied-body',
        level: 'observed',
        source: 'so in raw answers of Lambda to ListFunctions (2020-09-19) and Invoke (2016)',
        sentence: 'A denial has one member, Message.',
        needs: ['wire'],
        holds: (seen) => {
          const { fault, body } = exchangeAt(seen, 0);
          if (fault?.code !== DENIED.code) throw new Inconclusive('it was not denied');
          return equal('the members', Object.keys(JSON.parse(body) as object), ['Message']);
        },
      },
      {
        id: 'faults/denied-caller',
        level: 'observed',
        source: "AWS shows the caller's own ARN, of a user or a role; one that knows the account alone shows its root",
        sentence: "A denial names the caller by the ARN of the account's root.",
        holds: (seen) => {
          const { owner } = seen.world.accounts;
          if (owner === undefined) throw new Inconclusive('the account of the caller is not known');
          const { caller = '' } = denialAt(seen, 0);
          return equal('the caller', caller.replace(/^arn:[\w-]+:/, ''), `iam::${owner}:root`);
        },
      },
    ],
  ),
  ...examples('faults/written-by-another', WRITTEN_BY_ANOTHER, [
    {
      id: 'faults/write-to-foreign-layer',
      level: 'observed',
      source: 'nobody says; the form is that recorded for Get',
      sentence: "Nobody publishes to another account's layer, or deletes its versions: denied, in the words of Get.",
      needs: ['accounts'],
      holds: (seen) => {
        const denials = each([0, 1], (step) => refused(exchangeAt(seen, step), DENIED));
        if (denials !== true) return denials;
        const said = [0, 1].map((step) => denialAt(seen, step)).map(({ action, resource }) => [action, resource]);
        const arn = nameIn(exchangeAt(seen, 0));
        return equal('the actions and resources', said, [
          ['lambda:PublishLayerVersion', arn],
          ['lambda:DeleteLayerVersion', `${arn}:1`],
        ]);
      },
    },
    {
      id: 'faults/another-writes-nothing',
      level: 'documented',
      source:
        'developer guide, access-control-resource-based: others may do what a policy grants, and none grants this',
      sentence:
        'Whatever another account is answered, it adds no version to a layer that is not its own and takes none away.',
      needs: ['accounts'],
      holds: (seen) => {
        const { output } = exchangeAt(seen, 2);
        const shown = (memberOf(output, 'LayerVersions') ?? []) as readonly { readonly Version?: number }[];
        return equal(
          'the versions',
          shown.map(({ Version }) => Version),
          [1],
        );
      },
    },
  ]),
];
