import type { Contract } from '../contract.ts';
import { example } from '../example.ts';
import { all, each, equal, exchangeAt, refused } from '../judge.ts';
import { layer } from '../population.ts';
import type { RawStep } from '../step.ts';
import type { Value } from '../value.ts';
import { answered, NOT_FOUND, versionIn } from '../versions/answers.ts';
import { get as getVersion, publish } from '../versions/asks.ts';
import { LAYERS, versionsOf } from './paths.ts';

const NO_ROUTE = {
  status: 403,
  code: 'AccessDeniedException',
  text: 'Unable to determine service/operation name to be authorized',
} as const;

const ARCHIVE = { $zip: 0 } as const;

/** Bodies of a publish with members that it does not know, some of which look like those that it does. */
const NONSENSE: readonly Value[] = [
  { Content: { ZipFile: ARCHIVE }, Nonsense: 1 },
  { Nonsense: { Content: { ZipFile: '***' } }, ZipFile: '***', Content: { ZipFile: ARCHIVE } },
  { Content: { Nonsense: { ZipFile: '***' }, ZipFile: ARCHIVE, Content: { ZipFile: '***' } } },
  { List: ['a', [{ Content: { ZipFile: '***' } }], 'b', { ZipFile: '***' }], Content: { ZipFile: ARCHIVE } },
];

const get = (...path: readonly string[]): RawStep => ({ raw: 'GET', path });

/** Laws of what is not there: layers, versions, routes. */
export const unknown: readonly Contract[] = [
  example({
    id: 'faults/not-found-text',
    level: 'recorded',
    source: 'LocalStack snapshot, 2026-01-12',
    sentence: 'A version of an unknown layer is not found by its name, and the refusal says so.',
    steps: [{ call: 'GetLayerVersion', with: { LayerName: { $name: 'never' }, VersionNumber: 1 } }],
    holds: (seen) => refused(exchangeAt(seen, 0), NOT_FOUND),
  }),
  example({
    id: 'faults/unknown-layer-by-arn',
    level: 'observed',
    source: 'by ARN recorded for an unknown version of a layer that is there only',
    sentence: 'A version of an unknown layer is not found by its ARN, in the words that it is not found by its name.',
    steps: [{ call: 'GetLayerVersionByArn', with: { Arn: { $arn: 'never', version: 1 } } }],
    holds: (seen) => refused(exchangeAt(seen, 0), NOT_FOUND),
  }),
  example({
    id: 'faults/unknown-version-text',
    level: 'recorded',
    source: 'LocalStack snapshot, 2026-01-12',
    sentence: 'A version that a layer does not have is not found by name or by ARN, in the same words.',
    given: { layers: [layer('a')] },
    steps: [
      { call: 'GetLayerVersion', with: { LayerName: { $name: 'a' }, VersionNumber: 2 } },
      { call: 'GetLayerVersionByArn', with: { Arn: { $arn: 'a', version: 2 } } },
    ],
    holds: (seen) => each([0, 1], (step) => refused(exchangeAt(seen, step), NOT_FOUND)),
  }),
  example({
    id: 'faults/invalid-before-not-found',
    level: 'observed',
    source: 'constraints are recorded with layers that are there; nobody tried one that is not',
    sentence: 'A request that is invalid, and about a layer that is not there, is invalid.',
    writes: true,
    steps: [
      {
        call: 'AddLayerVersionPermission',
        with: { LayerName: { $name: 'never' }, VersionNumber: 1, StatementId: 's', Action: '*', Principal: '*' },
      },
    ],
    holds: (seen) => refused(exchangeAt(seen, 0), { status: 400, code: 'ValidationException', text: /at 'action'/ }),
  }),
  example({
    id: 'faults/unknown-route',
    level: 'observed',
    source: "other services' answer; as XML behind API Gateway, 2018",
    sentence: 'A path that is none of the API is refused: 403 AccessDeniedException.',
    steps: [get('2018-10-31', 'nothing')],
    holds: (seen) => refused(exchangeAt(seen, 0), NO_ROUTE),
  }),
  example({
    id: 'faults/other-paths',
    level: 'observed',
    source: 'nobody says',
    sentence: 'Under another date, or with a slash at its end, a path is none of the API.',
    steps: [get('2015-03-31', 'layers'), get(...LAYERS, '')],
    holds: (seen) => each([0, 1], (step) => refused(exchangeAt(seen, step), NO_ROUTE)),
  }),
  example({
    id: 'faults/plain-options',
    level: 'observed',
    source: 'preflights are recorded (2021-02-16), other OPTIONS and HEAD are not',
    sentence: 'OPTIONS that is no preflight, and HEAD, are refused as unknown methods.',
    writes: true,
    steps: [
      { raw: 'OPTIONS', path: LAYERS },
      { raw: 'HEAD', path: LAYERS },
    ],
    holds: (seen) =>
      all(
        refused(exchangeAt(seen, 0), NO_ROUTE),
        // The answer to HEAD has no body that could be read.
        equal('the status of HEAD', exchangeAt(seen, 1).status, 403),
      ),
  }),
  example({
    id: 'faults/unknown-members',
    level: 'observed',
    source: 'nobody says',
    sentence: 'Members of a body that the API does not know are ignored.',
    writes: true,
    steps: [
      publish({ Content: { ZipFile: ARCHIVE } }),
      ...NONSENSE.map((body): RawStep => ({ raw: 'POST', path: versionsOf({ $name: 'a' }), body })),
      ...NONSENSE.map((_, at) => getVersion(at + 2)),
    ],
    holds: (seen) =>
      each(NONSENSE, (_, step) =>
        answered(exchangeAt(seen, 1 + NONSENSE.length + step), ({ Content }) =>
          equal('CodeSha256', Content?.CodeSha256, versionIn(exchangeAt(seen, 0)).Content?.CodeSha256),
        ),
      ),
  }),
];
