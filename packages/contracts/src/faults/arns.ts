import { CONSTRAINTS } from '@org/layers-model';
import type { Contract } from '../contract.ts';
import { example, examples } from '../example.ts';
import { all, each, equal, exchangeAt, refused, succeeded } from '../judge.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { memberOf, textOf } from '../driver/resolve.ts';
import type { Exchange } from '../observation.ts';
import type { RawStep } from '../step.ts';
import type { Value } from '../value.ts';
import { reportOf } from './constraints/report.ts';
import { LAYERS } from './paths.ts';

const FLOCI = 'Floci, measured on the live service, 2026-08-31';
const BY_ARN = 'GetLayerVersionByArn';
const INVALID = { status: 400, code: 'ValidationException' } as const;

/** Layers with a `find`, and with an ARN where one is given. */
const find = (what: string, ...arn: readonly Value[]): RawStep => ({
  raw: 'GET',
  path: LAYERS,
  query: [['find', what], ...arn.map((text) => ['Arn', text] as const)],
});

/** The pattern that the model has for a member. */
const patternOf = (operation: 'GetLayerVersionByArn' | 'ListLayerVersions', member: string): string => {
  const constraint = CONSTRAINTS[operation].members[member];
  return `Member must satisfy regular expression pattern: ${constraint?.kind === 'string' ? constraint.pattern : ''}`;
};

/** What a refusal says after the member that it names. */
function constraintIn({ fault }: Exchange): string | undefined {
  const [, constraint] = / failed to satisfy constraint: ([^]*)$/.exec(fault?.message ?? '') ?? [];
  if (constraint === undefined) throw new Inconclusive('no constraint was named');
  return constraint;
}

const MISSING = reportOf('arn', null, 'Member must not be null');
const OTHER_FINDS = ['layerversion', 'LAYERVERSION', 'SomethingElse'];
const SOME_ARN = 'arn:aws:lambda:us-east-1:123456789012:layer:a';

/** Laws of ARNs in the place of an ARN or a name. */
export const arns: readonly Contract[] = [
  ...examples('faults/layer-arn-for-a-version', { steps: [{ call: BY_ARN, with: { Arn: SOME_ARN } }] }, [
    {
      id: 'faults/arn-without-version',
      level: 'recorded',
      source: 'LocalStack snapshots, 2025-11-06 and 2026-01-12',
      sentence: "A layer's ARN is refused where a version's is asked for.",
      holds: (seen) =>
        refused(exchangeAt(seen, 0), { ...INVALID, text: new RegExp(`^1 .* Value '${SOME_ARN}' at 'arn' failed`) }),
    },
    {
      id: 'faults/pattern-of-version-arns',
      level: 'recorded',
      source: 'LocalStack snapshot, 2026-01-12; with one more pair of parentheses: Floci, 2026-08-31, and the model',
      sentence: 'The pattern of version ARNs is printed as the model has it.',
      holds: (seen) => equal('the constraint', constraintIn(exchangeAt(seen, 0)), patternOf(BY_ARN, 'Arn')),
    },
  ]),
  ...examples(
    'faults/version-arn-for-a-layer',
    { steps: [{ call: 'ListLayerVersions', with: { LayerName: `${SOME_ARN}:1` } }] },
    [
      {
        id: 'faults/version-arn-as-name',
        level: 'recorded',
        source: 'terraform-provider-aws issue 42263, 2025-04-16',
        sentence: "A version's ARN is refused where a layer's name is asked for.",
        holds: (seen) =>
          refused(exchangeAt(seen, 0), { ...INVALID, text: new RegExp(`Value '${SOME_ARN}:1' at 'layerName' failed`) }),
      },
      {
        id: 'faults/layer-name-pattern',
        level: 'observed',
        source: 'quoted in 2025-04 in an older form and cut at its end; the parts are those of version ARNs',
        sentence: 'The pattern of layer names is printed as the model has it.',
        holds: (seen) =>
          equal('the constraint', constraintIn(exchangeAt(seen, 0)), patternOf('ListLayerVersions', 'LayerName')),
      },
    ],
  ),
  example({
    id: 'faults/missing-arn',
    level: 'recorded',
    source: 'Floci, 2026-08-31',
    sentence: 'A version that is to be found by its ARN cannot be without one.',
    steps: [find('LayerVersion')],
    holds: (seen) => refused(exchangeAt(seen, 0), { ...INVALID, text: MISSING }),
  }),
  example({
    id: 'faults/empty-arn',
    level: 'observed',
    source: 'nobody says; the text is that of a missing one',
    sentence: 'An empty ARN counts as none.',
    steps: [find('LayerVersion', '')],
    holds: (seen) => refused(exchangeAt(seen, 0), { ...INVALID, text: MISSING }),
  }),
  example({
    id: 'faults/find-is-exact',
    level: 'recorded',
    source: FLOCI,
    sentence: 'Only `find=LayerVersion` finds a version; whatever else is asked to be found, the layers are listed.',
    steps: OTHER_FINDS.map((what) => find(what, `${SOME_ARN}:1`)),
    holds: (seen) =>
      each(OTHER_FINDS, (what, step) => {
        const answer = exchangeAt(seen, step);
        return all(
          succeeded(answer, 200),
          Array.isArray(memberOf(answer.output, 'Layers')) || `find=${what} gave no list`,
        );
      }),
  }),
  example({
    id: 'faults/arn-of-another-partition',
    level: 'recorded',
    source: 'Floci, measured on the live service in the commercial partition, 2026-08-31',
    sentence: 'An ARN of another partition is refused as no version that there could be.',
    steps: [{ call: BY_ARN, with: { Arn: { $arn: 'a', version: 1, partition: 'aws-iso' } } }],
    holds: (seen) => {
      const answer = exchangeAt(seen, 0);
      const text = `Invalid layer version ${textOf(memberOf(answer.input, 'Arn'))}`;
      return refused(answer, { status: 400, code: 'InvalidParameterValueException', text });
    },
  }),
  example({
    id: 'faults/awslayer-arn',
    level: 'observed',
    source: 'the pattern lets such ARNs pass (LocalStack snapshot, 2026-01-12); what then comes nobody says',
    sentence: "AWS's own layers without an account are not found.",
    steps: [{ call: BY_ARN, with: { Arn: 'arn:aws:lambda:::awslayer:AmazonLinux1803' } }],
    holds: (seen) => refused(exchangeAt(seen, 0), { status: 404, code: 'ResourceNotFoundException' }),
  }),
  example({
    id: 'faults/arn-length',
    level: 'observed',
    source: '140 in the public model until 2026-06; 2048 was printed for functions on 2025-11-25',
    sentence: 'A version ARN has 2048 letters at most.',
    steps: [{ call: BY_ARN, with: { Arn: `${SOME_ARN.padEnd(2047, 'a')}:1` } }],
    holds: (seen) =>
      refused(exchangeAt(seen, 0), {
        ...INVALID,
        text: /at 'arn' failed to satisfy .* length less than or equal to 2048$/,
      }),
  }),
];
