import type { Contract } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { example, examples } from '../example.ts';
import { all, each, equal, exchangeAt, refused } from '../judge.ts';
import type { Exchange } from '../observation.ts';
import type { RawStep } from '../step.ts';
import { readReport, reportOf } from './constraints/report.ts';
import { LAYERS } from './paths.ts';

const FLOCI = 'Floci, measured on the live service, 2026-08-31';

/** A list of layers with a query as it stands. */
const list = (...query: readonly (readonly [string, string])[]): RawStep => ({ raw: 'GET', path: LAYERS, query });

const membersIn = ({ fault }: Exchange): readonly string[] =>
  readReport(fault?.message ?? '')?.items.map(({ at }) => at) ?? [];

const FILTERS = ['maxItems', 'compatibleRuntime', 'compatibleArchitecture'];

const NO_NUMBERS = ['abc', '2.5', ' 2 '];

/** Laws of the parameters of lists, and of which is looked at first. */
export const lists: readonly Contract[] = [
  ...examples(
    'faults/three-violations',
    { steps: [list(['CompatibleArchitecture', 'mips'], ['CompatibleRuntime', 'nope'], ['MaxItems', '0'])] },
    [
      {
        id: 'faults/all-violations-at-once',
        level: 'recorded',
        source: `${FLOCI}; of two: LocalStack snapshot, 2026-01-12`,
        sentence: 'Everything that is wrong with a request is said in one refusal, and counted there.',
        holds: (seen) => {
          const { fault } = exchangeAt(seen, 0);
          const report = readReport(fault?.message ?? '');
          if (report === undefined) return `answered ${fault?.message ?? 'without a refusal'}, wanted a report`;
          return equal('the report', [report.head, report.items.length], ['3 validation errors', 3]);
        },
      },
      {
        id: 'faults/order-of-filters',
        level: 'recorded',
        source: FLOCI,
        sentence:
          'A list reports maxItems, compatibleRuntime and compatibleArchitecture in this order, whatever the query has.',
        holds: (seen) => {
          const shown = membersIn(exchangeAt(seen, 0));
          if (shown.length < 2) throw new Inconclusive('fewer than two things were reported');
          return equal(
            'the order',
            shown,
            FILTERS.filter((member) => shown.includes(member)),
          );
        },
      },
    ],
  ),
  ...examples(
    'faults/sizes-that-are-no-numbers',
    {
      steps: [
        ...NO_NUMBERS.map((text) => list(['MaxItems', text])),
        list(['MaxItems', 'abc'], ['CompatibleRuntime', 'nope']),
      ],
    },
    [
      {
        id: 'faults/max-items-not-a-number',
        level: 'recorded',
        source: FLOCI,
        sentence: 'A MaxItems that is no whole number is refused: 400 SerializationException.',
        holds: (seen) =>
          each(NO_NUMBERS, (text, step) =>
            refused(exchangeAt(seen, step), {
              status: 400,
              code: 'SerializationException',
              text: `'${text}' can not be converted to Integer`,
            }),
          ),
      },
      {
        id: 'faults/max-items-not-a-number-first',
        level: 'recorded',
        source: FLOCI,
        sentence: 'Where MaxItems is no number, nothing else is said of the request.',
        holds: (seen) => {
          if (exchangeAt(seen, 0).fault?.code !== 'SerializationException')
            throw new Inconclusive('it was not refused for its MaxItems');
          const { fault } = exchangeAt(seen, NO_NUMBERS.length);
          return fault?.code !== 'ValidationException' || `refused with ${fault.message}`;
        },
      },
    ],
  ),
  example({
    id: 'faults/marker-looked-at-last',
    level: 'recorded',
    source: FLOCI,
    sentence: 'A marker is looked at only where nothing else is wrong.',
    steps: [list(['Marker', 'nonsense'], ['MaxItems', '51'])],
    holds: (seen) =>
      refused(exchangeAt(seen, 0), { status: 400, code: 'ValidationException', text: /at 'maxItems' failed/ }),
  }),
  example({
    id: 'faults/empty-max-items',
    level: 'recorded',
    source: FLOCI,
    sentence: 'A MaxItems without a value counts as none.',
    steps: [list(['MaxItems', ''])],
    holds: (seen) => equal('the status', exchangeAt(seen, 0).status, 200),
  }),
  example({
    id: 'faults/empty-filters',
    level: 'observed',
    source: 'an empty CompatibleRuntime or Marker is refused (Floci, 2026-08-31), nobody says how',
    sentence: 'An empty filter is refused as an unknown value, an empty marker as a wrong one.',
    steps: [list(['CompatibleRuntime', '']), list(['Marker', ''])],
    holds: (seen) =>
      all(
        refused(exchangeAt(seen, 0), {
          status: 400,
          code: 'ValidationException',
          text: /^1 validation error detected: Value '' at 'compatibleRuntime' failed .* enum value set: \[/,
        }),
        refused(exchangeAt(seen, 1), {
          status: 400,
          code: 'InvalidParameterValueException',
          text: 'Invalid pagination key.',
        }),
      ),
  }),
  example({
    id: 'faults/repeated-query',
    level: 'observed',
    source: 'nobody says',
    sentence: 'Of a query parameter that is given twice the first counts.',
    steps: [list(['MaxItems', '51'], ['MaxItems', '1']), list(['MaxItems', '1'], ['MaxItems', '51'])],
    holds: (seen) =>
      all(
        refused(exchangeAt(seen, 0), {
          status: 400,
          code: 'ValidationException',
          text: reportOf('maxItems', '51', 'Member must have value less than or equal to 50'),
        }),
        equal('the status where the first is good', exchangeAt(seen, 1).status, 200),
      ),
  }),
];
