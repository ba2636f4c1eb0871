import type { Contract } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { example, examples } from '../example.ts';
import { each, equal, exchangeAt, refused } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { add, ONE_VERSION } from '../policies/asks.ts';
import type { RawStep } from '../step.ts';
import type { Value } from '../value.ts';
import { membersOf, printedName } from './constraints/members.ts';
import { type Item, readReport, reportOf } from './constraints/report.ts';
import { versionOf, versionsOf } from './paths.ts';

const SERIALIZATION = { status: 400, code: 'SerializationException' } as const;

/** A publish with a body as it stands. */
const publish = (body: Value, name = 'a'): RawStep => ({ raw: 'POST', path: versionsOf({ $name: name }), body });

const withArchive = (ZipFile: Value): RawStep => publish({ Content: { ZipFile } });

/** Texts that end too early or too late, or have an escape that JSON does not have. */
const NO_JSON = [
  '{',
  '{}}',
  '{"Content":{"ZipFile":"UEs',
  String.raw`{"Content":{"ZipFile":"\x"}}`,
  String.raw`{"Content":{"ZipFile":"\u00zz"}}`,
  String.raw`{"Description":"\x"}`,
] as const;

/** Texts of an archive with other letters, and with padding too many, too few and too early. */
const NO_BASE64 = ['***', 'UEsF!gAA', 'UEsFB', 'UEs=UEs=', 'UEsF=', 'U==='] as const;

const PATTERN = 'Member must satisfy regular expression pattern: ';

/** What is wrong stands in another order than the model's. */
const WRONG_PUBLISH = publish(
  { LicenseInfo: 'a'.repeat(513), Content: { ZipFile: { $zip: 0 } }, Description: 'a'.repeat(257) },
  'a b',
);
const WRONG_GRANT: RawStep = {
  raw: 'POST',
  path: [...versionOf({ $name: 'a b' }, '1'), 'policy'],
  body: { OrganizationId: 'none', Principal: 'none', Action: '*', StatementId: 'a b' },
};

const itemsAt = (seen: Observation<unknown>, step: number): readonly Item[] =>
  readReport(exchangeAt(seen, step).fault?.message ?? '')?.items ?? [];

const FIFTEEN = Array.from({ length: 15 }, () => 'python3.13');

/** Laws of bodies that cannot be read, and of what is missing or wrong in them. */
export const bodies: readonly Contract[] = [
  ...examples(
    'faults/unreadable-bodies',
    { steps: [...NO_JSON.map((text) => publish(text)), ...NO_BASE64.map(withArchive)], writes: true },
    [
      {
        id: 'faults/malformed-json',
        level: 'observed',
        source: 'the code is recorded for a wrong type (2021-07-31); nobody sent a body that is no JSON, or no base64',
        sentence: 'A body that is no JSON, and an archive that is no base64, are refused: 400 SerializationException.',
        holds: (seen) => each(seen.steps, (_, step) => refused(exchangeAt(seen, step), SERIALIZATION)),
      },
    ],
  ),
  example({
    id: 'faults/base64-line-breaks',
    level: 'observed',
    source: 'nobody says',
    sentence: 'Base64 with a line break is refused: 400 SerializationException.',
    writes: true,
    steps: [publish({ Content: { ZipFile: 'UEsFBgAA\nAAAAAAAAAAAAAAAAAAAAAA==' } })],
    holds: (seen) => refused(exchangeAt(seen, 0), SERIALIZATION),
  }),
  example({
    id: 'faults/content-missing',
    level: 'observed',
    source: 'required in the model; nobody tried',
    sentence: 'A publish without Content is refused as invalid.',
    writes: true,
    steps: [publish({}), publish('')],
    holds: (seen) =>
      each([0, 1], (step) =>
        refused(exchangeAt(seen, step), {
          status: 400,
          code: 'ValidationException',
          text: reportOf('content', null, 'Member must not be null'),
        }),
      ),
  }),
  example({
    id: 'faults/list-too-long-and-unknown',
    level: 'observed',
    source: 'recorded is how constraints of one item are combined; nobody broke those of a list and of its items',
    sentence: 'A list that is too long and has an unknown item is reported twice, its length first.',
    writes: true,
    steps: [publish({ Content: { ZipFile: { $zip: 0 } }, CompatibleRuntimes: [...FIFTEEN, 'nope'] })],
    holds: (seen) =>
      refused(exchangeAt(seen, 0), {
        status: 400,
        code: 'ValidationException',
        text: /^2 .* Member must have length less than or equal to 15; Value .* Member must satisfy enum value set: \[/,
      }),
  }),
  example({
    id: 'faults/nested-names',
    level: 'observed',
    source: 'lowerCamelCase is recorded for members of the request itself; nobody broke one within Content',
    sentence: 'A member of a structure is named behind its structure: content.s3Bucket.',
    writes: true,
    steps: [publish({ Content: { S3Bucket: 'b', S3Key: 'key' } })],
    holds: (seen) => {
      const items = itemsAt(seen, 0);
      if (items.length === 0) throw new Inconclusive('there was no report of broken constraints');
      return each(items, ({ at }) => equal('the name', at, 'content.s3Bucket'));
    },
  }),
  example({
    id: 'faults/pattern-of-an-action',
    level: 'recorded',
    source: 'LocalStack snapshot, 2025-11-25',
    sentence: 'An Action that no policy may have is refused with its value and its pattern.',
    given: ONE_VERSION,
    steps: [add('s', { Action: '*' })],
    holds: (seen) =>
      refused(exchangeAt(seen, 0), {
        status: 400,
        code: 'ValidationException',
        text: reportOf('action', '*', `${PATTERN}lambda:GetLayerVersion`),
      }),
  }),
  ...examples('faults/members-in-order', { steps: [WRONG_PUBLISH, WRONG_GRANT], writes: true }, [
    {
      id: 'faults/order-of-members',
      level: 'observed',
      source: 'recorded are runtimes before architectures only',
      sentence: 'What is wrong is reported in the order in which the model has the members.',
      holds: (seen) =>
        equal(
          'the members',
          [0, 1].map((step) => itemsAt(seen, step).map(({ at }) => at)),
          [
            ['layerName', 'description', 'licenseInfo'],
            ['layerName', 'statementId', 'action', 'principal', 'organizationId'],
          ],
        ),
    },
    {
      id: 'faults/printed-patterns',
      level: 'observed',
      source: 'recorded for arn and Action; of names another was printed than the model had (2025-04-16)',
      sentence: 'The pattern of a member that fails to match is printed as the model has it.',
      holds: (seen) => {
        // Names have a law of their own.
        const shown = itemsAt(seen, 1).filter(({ at, text }) => at !== 'layerName' && text.startsWith(PATTERN));
        if (shown.length === 0) throw new Inconclusive('no pattern was printed');
        return each(shown, ({ at, text }) => {
          const found = membersOf('AddLayerVersionPermission').find(({ name }) => printedName(name) === at)?.constraint;
          return equal(`the pattern of ${at}`, text, PATTERN + (found?.kind === 'string' ? found.pattern : 'none'));
        });
      },
    },
  ]),
];
