import fc from 'fast-check';
import { type Contract, contractsOver, type Law } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { example } from '../example.ts';
import { all, equal, exchangeAt, refused } from '../judge.ts';
import { NOTHING } from '../population.ts';
import type { Scene } from '../scene.ts';
import type { Json } from '../value.ts';
import { answered } from '../versions/answers.ts';
import { get } from '../versions/asks.ts';
import { versionsOf } from './paths.ts';

const SERIALIZATION = { status: 400, code: 'SerializationException' } as const;

/** A value of a wrong type, where it stands, and what is said of it. */
interface Misplaced {
  /** A member of a publish; the whole body when absent. */
  readonly member?: string;
  readonly value: Json;
  readonly text: string;
}

const NUMBER = 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String';
const LIST = 'Start of list found where not expected';
const STRUCTURE = 'Start of structure or map found where not expected.';
const SCALAR = 'Unexpected field type';
const PAYLOAD = 'Unexpected value type in payload';

const FOR_A_TEXT: readonly Misplaced[] = [
  { member: 'Description', value: 1, text: NUMBER },
  { member: 'Description', value: true, text: 'TRUE_VALUE can not be converted to an String' },
  { member: 'Description', value: [], text: LIST },
  { member: 'Description', value: {}, text: STRUCTURE },
];

const ELSEWHERE: readonly Misplaced[] = [
  { member: 'CompatibleRuntimes', value: 'java21', text: SCALAR },
  { member: 'CompatibleRuntimes', value: {}, text: STRUCTURE },
  { member: 'CompatibleRuntimes', value: [1], text: NUMBER },
  { member: 'Content', value: 'archive', text: SCALAR },
  { member: 'Content', value: [], text: LIST },
  { value: 1, text: PAYLOAD },
  { value: null, text: PAYLOAD },
  { value: [], text: PAYLOAD },
];

/** A publish in which a value is of a wrong type (step 0). */
const misplaced = (name: string, values: readonly Misplaced[]): Scene<Misplaced> => ({
  name,
  needs: ['writes'],
  population: fc.constant(NOTHING),
  uses: 'own',
  query: fc.constantFrom(...values),
  steps: ({ member, value }) => [
    {
      raw: 'POST',
      path: versionsOf({ $name: 'a' }),
      body: member === undefined ? value : { Content: { ZipFile: { $zip: 0 } }, [member]: value },
    },
  ],
  runs: { cheap: 5 * values.length, dear: 3 },
});

const isRefused: Law<Misplaced>['holds'] = (seen) =>
  refused(exchangeAt(seen, 0), { ...SERIALIZATION, text: seen.query.text });

/** Laws of JSON whose values are of other types than the model's. */
export const jsonTypes: readonly Contract[] = [
  ...contractsOver(misplaced('faults/wrong-types', FOR_A_TEXT), [
    {
      id: 'faults/wrong-json-type',
      level: 'observed',
      source: 'of a number told by a client, 2020-08-30; the others are texts of services on the same framework',
      sentence: 'A value of another type in the place of a text is refused, in words that name what was found.',
      holds: isRefused,
    },
    {
      id: 'faults/serialization-body',
      level: 'recorded',
      source: 'a raw answer of Lambda to a value of a wrong type, 2021-07-31',
      sentence: 'A SerializationException of a wrong type has one member, Message.',
      needs: ['wire'],
      holds: (seen) => {
        const { fault, body } = exchangeAt(seen, 0);
        if (fault?.code !== SERIALIZATION.code) throw new Inconclusive('it had another code');
        return equal('the members', Object.keys(JSON.parse(body) as object), ['Message']);
      },
    },
  ]),
  ...contractsOver(misplaced('faults/wrong-types-elsewhere', ELSEWHERE), [
    {
      id: 'faults/wrong-json-shape',
      level: 'observed',
      source: 'texts of services on the same framework; nobody sent such a thing to Lambda',
      sentence:
        'A value of another type in the place of a list, of its items, of a structure or of the body is refused, ' +
        'in words that name what was wanted.',
      holds: isRefused,
    },
  ]),
  example({
    id: 'faults/null-members',
    level: 'observed',
    source: 'nobody sent one; the recorded refusal of an architecture says of items that they must not be null',
    sentence: 'A member that is null counts as none, and an item of a list that is null is no name.',
    writes: true,
    steps: [
      {
        raw: 'POST',
        path: versionsOf({ $name: 'a' }),
        body: {
          Content: { ZipFile: { $zip: 0 }, S3Bucket: null },
          Description: null,
          LicenseInfo: null,
          CompatibleRuntimes: null,
        },
      },
      get(1),
      {
        raw: 'POST',
        path: versionsOf({ $name: 'a' }),
        body: { Content: { ZipFile: { $zip: 0 } }, CompatibleArchitectures: [null] },
      },
    ],
    holds: (seen) =>
      all(
        answered(exchangeAt(seen, 1), ({ Description, CompatibleRuntimes, LicenseInfo }) =>
          equal('the members', [Description, CompatibleRuntimes, LicenseInfo], ['', undefined, undefined]),
        ),
        refused(exchangeAt(seen, 2), { status: 400, code: 'ValidationException', text: /Value '\[null\]' at / }),
      ),
  }),
];
