import type { News } from '../news.ts';
import type { Outcome } from '../outcome.ts';

/**
 * What a report says beside the outcomes.
 *
 * @public
 */
export interface ReportOptions {
  /** Whether the text has colours; not when absent. */
  readonly colors?: boolean;
  /** What changed since the last record. */
  readonly news?: readonly News[];
  /** The command that plays a break again; a line with seed and path when absent. */
  readonly replay?: (outcome: Outcome) => string;
  /** Where scripts send their calls; where the run did when absent. */
  readonly endpoint?: string;
}
