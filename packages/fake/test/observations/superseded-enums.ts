import { LISTED, PUBLISHED } from '../recorded-enums.ts';
import { LOCALSTACK } from './localstack.ts';
import type { Observation } from './observation.ts';
import { badNames, listedOn } from './recorded-names.ts';
import { invalid, oneOf, violation } from './refusal.ts';
import { listLayers } from './requests.ts';

/** The commits of LocalStack that brought a recording which was replaced later, by its day. */
const COMMITS = {
  '2022-11-22': '35318edc9',
  '2023-02-17': 'ee27d16c4',
  '2023-04-27': '3fc9a7e5d',
  '2023-06-14': 'cb005353b',
  '2023-07-28': '5440ce6cb',
  '2023-11-20': '389696794',
  '2024-03-12': '1933c81f2',
  '2024-04-10': '51b397f33',
  '2024-11-18': 'bf691b3f9',
  '2024-11-26': '0d02e67ed',
  '2025-04-01': '9383d5084',
  '2025-11-06': 'ac0e0d57b',
  '2025-11-24': '012056df9',
} as const;

type Day = keyof typeof COMMITS;

const isSuperseded = (day: string): day is Day => Object.hasOwn(COMMITS, day);

const row = (day: Day, name: string, seen: Pick<Observation, 'request' | 'expected'>): Observation => ({
  id: `ls-hist.${day}.${COMMITS[day]}.${name}`,
  level: 'recorded',
  superseded: true,
  date: day,
  source: `localstack@${COMMITS[day]} test_lambda_api.snapshot.json`,
  through: 'boto',
  options: LOCALSTACK,
  ...seen,
});

const daysOf = (sets: typeof LISTED): readonly Day[] => sets.map(([day]) => day).filter(isSuperseded);

/** The runtimes that AWS printed on days gone by; the newest recordings are among the exceptions. */
export const supersededEnums: readonly Observation[] = [
  ...daysOf(LISTED).map((day) =>
    row(day, 'list_layers_exc_compatibleruntime_invalid', {
      request: listLayers({ CompatibleRuntime: 'runtimedoesnotexist' }),
      expected: invalid(violation('runtimedoesnotexist', 'compatibleRuntime', oneOf(listedOn(day)))),
    }),
  ),
  ...daysOf(PUBLISHED).flatMap((day) => [
    row(day, 'publish_layer_version_exc_invalid_runtime_arch', badNames(day, false)),
    row(day, 'publish_layer_version_exc_partially_invalid_values', badNames(day, true)),
  ]),
];
