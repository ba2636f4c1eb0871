import { type Runtime, RUNTIMES } from '@org/layers-model';

/**
 * How long AWS supports a runtime.
 *
 * @public
 */
export interface RuntimeSupport {
  /** `retired` since `ends`, `ending` within the half year before it, `supported`, or `unknown` where no date is. */
  readonly state: 'retired' | 'ending' | 'supported' | 'unknown';
  /** The day on which support ended or will end (`YYYY-MM-DD`). */
  readonly ends?: string;
}

/**
 * Where the dates come from.
 *
 * @public
 */
export const SUPPORT_SOURCE = 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html';

/** Half a year ahead is time enough to move, and soon enough to be told: our choice. */
const NOTICE = 180 * 24 * 60 * 60 * 1000;

/**
 * Says whether a runtime is retired on a day.
 *
 * @param runtime - its name, also one that AWS added since.
 * @param today - the day from which it is seen.
 * @public
 */
export function supportOf(runtime: string, today: Date): RuntimeSupport {
  const ends = Object.hasOwn(RUNTIMES, runtime) ? RUNTIMES[runtime as Runtime].supportEnds : undefined;
  if (ends === undefined) return { state: 'unknown' };
  const left = Date.parse(ends) - today.getTime();
  return { state: left <= 0 ? 'retired' : left <= NOTICE ? 'ending' : 'supported', ends };
}
