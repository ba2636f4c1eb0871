import type { Edition } from './editions.ts';

/**
 * What is known of one runtime name.
 *
 * @public
 */
export interface RuntimeFacts {
  /** The language it runs; `internal` for names that AWS prints but never published. */
  readonly family: 'nodejs' | 'python' | 'java' | 'dotnet' | 'ruby' | 'go' | 'provided' | 'internal';
  /** Whether it is in the public SDK's enum (`@aws-sdk/client-lambda` 3.1162.0). */
  readonly sdk?: true;
  /** The edition in which the filters of the list operations first knew it, and the first that no longer did. */
  readonly filters: readonly [since: Edition, until?: Edition];
  /** The same for the set that PublishLayerVersion prints: runtimes that functions can still be created with. */
  readonly printed?: readonly [since: Edition, until?: Edition];
  /** The day on which AWS's support ended or is planned to end (`YYYY-MM-DD`), where the Lambda runtimes page gives one
   * (as transcribed by public tables of 2026-08-15). */
  readonly supportEnds?: string;
}

// In the service's own declaration order; see RUNTIMES.
const TABLE = {
  nodejs: { family: 'nodejs', sdk: true, filters: ['2022-11-22'], supportEnds: '2016-08-30' },
  'nodejs4.3': { family: 'nodejs', sdk: true, filters: ['2022-11-22'], supportEnds: '2020-03-05' },
  'nodejs6.10': { family: 'nodejs', sdk: true, filters: ['2022-11-22'], supportEnds: '2019-08-12' },
  'nodejs8.9': { family: 'nodejs', filters: ['2022-11-22'] },
  'nodejs8.10': { family: 'nodejs', sdk: true, filters: ['2022-11-22'], supportEnds: '2020-03-06' },
  'nodejs8.x': { family: 'nodejs', filters: ['2022-11-22'] },
  'nodejs10.x': { family: 'nodejs', sdk: true, filters: ['2022-11-22'], supportEnds: '2021-07-30' },
  'nodejs12.x': {
    family: 'nodejs',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22', '2023-06-14'],
    supportEnds: '2023-03-31',
  },
  'nodejs14.x': {
    family: 'nodejs',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22', '2024-03-12'],
    supportEnds: '2023-12-04',
  },
  'nodejs16.x': {
    family: 'nodejs',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22'],
    supportEnds: '2024-06-12',
  },
  'nodejs18.x': {
    family: 'nodejs',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22'],
    supportEnds: '2025-09-01',
  },
  'nodejs20.x': {
    family: 'nodejs',
    sdk: true,
    filters: ['2023-02-17'],
    printed: ['2023-11-20'],
    supportEnds: '2026-04-30',
  },
  'nodejs22.x': {
    family: 'nodejs',
    sdk: true,
    filters: ['2024-11-18'],
    printed: ['2024-11-26'],
    supportEnds: '2027-04-30',
  },
  'nodejs24.x': {
    family: 'nodejs',
    sdk: true,
    filters: ['2025-04-01'],
    printed: ['2025-11-24'],
    supportEnds: '2028-04-30',
  },
  java8: {
    family: 'java',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22', '2024-03-12'],
    supportEnds: '2024-01-08',
  },
  'java8.al2': {
    family: 'java',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22'],
    supportEnds: '2027-06-30',
  },
  java11: { family: 'java', sdk: true, filters: ['2022-11-22'], printed: ['2022-11-22'], supportEnds: '2027-06-30' },
  java17: { family: 'java', sdk: true, filters: ['2022-11-22'], printed: ['2023-04-27'], supportEnds: '2027-06-30' },
  java21: { family: 'java', sdk: true, filters: ['2023-06-14'], printed: ['2023-11-20'], supportEnds: '2029-06-30' },
  java25: { family: 'java', sdk: true, filters: ['2025-04-01'], printed: ['2025-11-06'], supportEnds: '2029-06-30' },
  'python2.7': { family: 'python', sdk: true, filters: ['2022-11-22'], supportEnds: '2021-07-15' },
  'python3.4': { family: 'python', filters: ['2022-11-22'] },
  'python3.6': { family: 'python', sdk: true, filters: ['2022-11-22'], supportEnds: '2022-07-18' },
  'python3.7': {
    family: 'python',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22', '2024-03-12'],
    supportEnds: '2023-12-04',
  },
  'python3.8': {
    family: 'python',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22'],
    supportEnds: '2024-10-14',
  },
  'python3.9': {
    family: 'python',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22'],
    supportEnds: '2025-12-15',
  },
  'python3.10': {
    family: 'python',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2023-04-27'],
    supportEnds: '2026-10-31',
  },
  'python3.11': {
    family: 'python',
    sdk: true,
    filters: ['2023-06-14'],
    printed: ['2023-07-28'],
    supportEnds: '2027-06-30',
  },
  'python3.12': {
    family: 'python',
    sdk: true,
    filters: ['2023-06-14'],
    printed: ['2023-11-20'],
    supportEnds: '2028-10-31',
  },
  'python3.13': {
    family: 'python',
    sdk: true,
    filters: ['2023-11-20'],
    printed: ['2024-11-18'],
    supportEnds: '2029-06-30',
  },
  'python3.14': {
    family: 'python',
    sdk: true,
    filters: ['2025-04-01'],
    printed: ['2025-11-06'],
    supportEnds: '2029-06-30',
  },
  'dotnetcore1.0': { family: 'dotnet', sdk: true, filters: ['2022-11-22'], supportEnds: '2019-06-27' },
  'dotnetcore2.0': { family: 'dotnet', sdk: true, filters: ['2022-11-22'], supportEnds: '2019-05-30' },
  'dotnetcore2.1': { family: 'dotnet', sdk: true, filters: ['2022-11-22'], supportEnds: '2022-01-05' },
  'dotnetcore3.1': {
    family: 'dotnet',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22', '2023-06-14'],
    supportEnds: '2023-04-03',
  },
  dotnet6: { family: 'dotnet', sdk: true, filters: ['2022-11-22'], printed: ['2022-11-22'], supportEnds: '2024-12-20' },
  dotnet8: { family: 'dotnet', sdk: true, filters: ['2023-07-28'], printed: ['2024-03-12'], supportEnds: '2026-11-10' },
  dotnet10: {
    family: 'dotnet',
    sdk: true,
    filters: ['2025-04-01'],
    printed: ['2026-01-12'],
    supportEnds: '2028-11-14',
  },
  'nodejs4.3-edge': { family: 'nodejs', sdk: true, filters: ['2022-11-22'], supportEnds: '2020-03-05' },
  'python2.7-greengrass': { family: 'python', filters: ['2022-11-22'] },
  byol: { family: 'internal', filters: ['2022-11-22'] },
  'go1.9': { family: 'go', filters: ['2022-11-22'] },
  'go1.x': {
    family: 'go',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22', '2024-03-12'],
    supportEnds: '2024-01-08',
  },
  'ruby2.5': { family: 'ruby', sdk: true, filters: ['2022-11-22'], supportEnds: '2021-07-30' },
  'ruby2.6': { family: 'ruby', filters: ['2022-11-22'] },
  'ruby2.7': {
    family: 'ruby',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22', '2024-03-12'],
    supportEnds: '2023-12-07',
  },
  'ruby3.2': { family: 'ruby', sdk: true, filters: ['2023-02-17'], printed: ['2023-06-14'], supportEnds: '2026-03-31' },
  'ruby3.3': { family: 'ruby', sdk: true, filters: ['2024-03-12'], printed: ['2024-04-10'], supportEnds: '2027-03-31' },
  'ruby3.4': { family: 'ruby', sdk: true, filters: ['2025-04-01'], printed: ['2025-04-01'], supportEnds: '2028-03-31' },
  provided: {
    family: 'provided',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22', '2024-03-12'],
    supportEnds: '2024-01-08',
  },
  'provided.al2': {
    family: 'provided',
    sdk: true,
    filters: ['2022-11-22'],
    printed: ['2022-11-22'],
    supportEnds: '2026-07-31',
  },
  'provided.al2023': {
    family: 'provided',
    sdk: true,
    filters: ['2023-06-14'],
    printed: ['2023-11-20'],
    supportEnds: '2029-06-30',
  },
  nasa: { family: 'internal', filters: ['2022-11-22'] },
  'nodejs26.x': { family: 'nodejs', sdk: true, filters: ['2025-11-06'] },
  'ruby3.5': { family: 'ruby', filters: ['2025-11-06', '2026-08-31'] },
  'python3.15': { family: 'python', sdk: true, filters: ['2025-11-06'] },
  'ruby4.0': { family: 'ruby', sdk: true, filters: ['2026-08-31'], supportEnds: '2029-03-31' },
  'java8.al2023': { family: 'java', sdk: true, filters: ['2026-08-31'], supportEnds: '2029-06-30' },
  'java11.al2023': { family: 'java', sdk: true, filters: ['2026-08-31'], supportEnds: '2029-06-30' },
  'java17.al2023': { family: 'java', sdk: true, filters: ['2026-08-31'], supportEnds: '2029-06-30' },
  custom: { family: 'internal', filters: ['2026-08-31'] },
  'arn:aws:greengrass:::runtime/function/executable': { family: 'internal', filters: ['2026-08-31'] },
  'arn:aws-cn:greengrass:::runtime/function/executable': { family: 'internal', filters: ['2026-08-31'] },
  'arn:aws-us-gov:greengrass:::runtime/function/executable': { family: 'internal', filters: ['2026-08-31'] },
} as const satisfies Readonly<Record<string, RuntimeFacts>>;

/**
 * The name of a runtime that the service knows or knew.
 *
 * @public
 */
export type Runtime = Extract<keyof typeof TABLE, string>; // a bare `keyof` keeps no name in `readonly Runtime[]`

/**
 * Every runtime name that the service was seen to know, in the service's own declaration order
 * (an AWS documentation page of LayerVersionsListItem shows it; for names seen since 2026-08 the position is unknown, so they stand last).
 * The order matters: it settles ties in the printed order of the enum sets.
 *
 * Sources: 22 error texts recorded from AWS between 2022-11-22 and 2026-01-12; the set of 2026-08-31 is reported by Floci.
 *
 * @public
 */
export const RUNTIMES: Readonly<Record<Runtime, RuntimeFacts>> = TABLE;

/** The first edition whose sets were seen; older ones have them too. */
const FIRST_SEEN: Edition = '2022-11-22';

function within(span: RuntimeFacts['printed'], edition: Edition): boolean {
  const date = edition < FIRST_SEEN ? FIRST_SEEN : edition;
  return span !== undefined && span[0] <= date && (span[1] === undefined || date < span[1]);
}

const namesWhere = (holds: (facts: RuntimeFacts) => boolean): readonly Runtime[] =>
  (Object.keys(RUNTIMES) as Runtime[]).filter((name) => holds(RUNTIMES[name]));

/**
 * The runtimes that ListLayers and ListLayerVersions accept as a filter, in declaration order.
 *
 * @public
 */
export const filterRuntimes = (edition: Edition): readonly Runtime[] =>
  namesWhere(({ filters }) => within(filters, edition));

/**
 * The runtimes that PublishLayerVersion names when it refuses one, in declaration order.
 *
 * @public
 */
export const printedRuntimes = (edition: Edition): readonly Runtime[] =>
  namesWhere(({ printed }) => within(printed, edition));

/**
 * The runtimes that PublishLayerVersion takes: more than it prints (recorded 2026-01-12: nodejs12.x, java8 and others
 * are accepted though not printed). Nobody tried them all; we take every name that the filters know (`docs/discoveries.md`).
 *
 * @public
 */
export const acceptedRuntimes: (edition: Edition) => readonly Runtime[] = filterRuntimes;

/**
 * The runtimes in the public SDK's enum, in declaration order.
 *
 * @public
 */
export const sdkRuntimes = (): readonly Runtime[] => namesWhere(({ sdk }) => sdk === true);
