/**
 * Dates at which the service was seen to answer other than before, oldest first.
 * `2018-12-15` is recorded by Cloud Custodian's tests: texts and members, but no runtime set, so it has the first one
 * that was seen. All others but the last were recorded by LocalStack's validated snapshot tests;
 * `2026-08-31` is reported by a Floci contributor who measured the live service.
 *
 * @public
 */
export const EDITIONS = [
  '2018-12-15',
  '2022-11-22',
  '2023-02-17',
  '2023-04-27',
  '2023-06-14',
  '2023-07-28',
  '2023-11-20',
  '2024-03-12',
  '2024-04-10',
  '2024-11-18',
  '2024-11-26',
  '2025-04-01',
  '2025-11-06',
  '2025-11-24',
  '2026-01-12',
  '2026-08-31',
] as const;

/**
 * What the service was seen to do at a date: which runtimes it knows, prints and accepts, its patterns and its texts.
 *
 * @public
 */
export type Edition = (typeof EDITIONS)[number];

/**
 * The newest edition, used where none is named.
 *
 * @public
 */
export const LATEST_EDITION = '2026-08-31' satisfies Edition;
