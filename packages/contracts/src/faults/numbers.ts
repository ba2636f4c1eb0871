import type { Contract } from '../contract.ts';
import { example, examples } from '../example.ts';
import { each, equal, exchangeAt, refused } from '../judge.ts';
import { layer } from '../population.ts';
import type { RawStep } from '../step.ts';
import type { Value } from '../value.ts';
import { LAYERS, versionOf } from './paths.ts';

const BELOW_ONE = {
  status: 400,
  code: 'InvalidParameterValueException',
  text: 'Layer Version Cannot be less than 1',
} as const;

const OF_A = { LayerName: { $name: 'a' } };
const NO_NUMBERS = ['abc', '9223372036854775808'];

const get = (version: Value): RawStep => ({ raw: 'GET', path: versionOf({ $name: 'a' }, version) });

/** Laws of version numbers and of how they are written. */
export const numbers: readonly Contract[] = [
  ...examples(
    'faults/numbers-below-one',
    {
      given: { layers: [layer('a')] },
      steps: [
        { call: 'GetLayerVersion', with: { ...OF_A, VersionNumber: 0 } },
        { call: 'GetLayerVersion', with: { ...OF_A, VersionNumber: -1 } },
        { call: 'DeleteLayerVersion', with: { ...OF_A, VersionNumber: -1 } },
      ],
    },
    [
      {
        id: 'faults/version-below-one',
        level: 'recorded',
        source: 'LocalStack snapshot, 2026-01-12',
        sentence: 'There is no version 0, nor any below, to get.',
        holds: (seen) => each([0, 1], (step) => refused(exchangeAt(seen, step), BELOW_ONE)),
      },
      {
        id: 'faults/delete-below-one',
        level: 'recorded',
        source: 'LocalStack snapshot, 2026-01-12',
        sentence: 'A version below 1 cannot be deleted.',
        holds: (seen) => refused(exchangeAt(seen, 2), BELOW_ONE),
      },
    ],
  ),
  example({
    id: 'faults/version-below-one-by-arn',
    level: 'observed',
    source: 'recorded for GetLayerVersion only; the pattern of ARNs allows a version 0',
    sentence: 'There is no version 0 to get by ARN either, in the words of GetLayerVersion.',
    steps: [{ call: 'GetLayerVersionByArn', with: { Arn: { $arn: 'a', version: 0 } } }],
    holds: (seen) => refused(exchangeAt(seen, 0), BELOW_ONE),
  }),
  example({
    id: 'faults/version-below-one-first',
    level: 'observed',
    source: 'recorded for a layer that is there only',
    sentence: "The number is looked at before the layer, be that one unknown or another account's.",
    steps: [
      { call: 'GetLayerVersion', with: { ...OF_A, VersionNumber: 0 } },
      { call: 'GetLayerVersion', with: { LayerName: { $arn: 'a', of: '123456789012' }, VersionNumber: 0 } },
    ],
    holds: (seen) => each([0, 1], (step) => refused(exchangeAt(seen, step), BELOW_ONE)),
  }),
  example({
    id: 'faults/version-not-a-number',
    level: 'observed',
    source: 'the text is that for MaxItems (Floci, 2026-08-31), the type that of the model',
    sentence: 'A version that is no whole number of 64 bits is refused: 400 SerializationException.',
    steps: NO_NUMBERS.map(get),
    holds: (seen) =>
      each(NO_NUMBERS, (text, step) =>
        refused(exchangeAt(seen, step), {
          status: 400,
          code: 'SerializationException',
          text: `'${text}' can not be converted to Long`,
        }),
      ),
  }),
  example({
    id: 'faults/path-spellings',
    level: 'observed',
    source: 'nobody says',
    sentence: 'A colon in the path may stand as it is, and a version may have zeros before it.',
    steps: [
      { raw: 'GET', path: [...versionOf({ $arn: 'a' }, '1'), 'policy'] },
      { raw: 'GET', path: [...LAYERS, { $arn: 'a' }, 'versions', '01', 'policy'], verbatim: true },
    ],
    holds: (seen) => {
      const [usual, other] = [0, 1].map((step) => exchangeAt(seen, step).fault);
      return equal('the refusal', other, usual);
    },
  }),
];
