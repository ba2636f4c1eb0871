import { CONTRACTS } from '../contracts.ts';
import type { Break, Outcome } from '../outcome.ts';
import { scriptOf } from '../script/script.ts';
import { callLines, populationLinesOf } from './call-lines.ts';
import { legible } from './legible.ts';
import type { ReportOptions } from './report-options.ts';

/** An outcome with a case that shows a break. */
export type Broken = Outcome & Break;

export const isBroken = (outcome: Outcome): outcome is Broken => outcome.kind === 'broken' || outcome.kind === 'known';

/** Lines of a call sequence that are shown. */
const MOST_LINES = 30;

/** What existed, a line for each publish. */
export const existed = ({ observation }: Broken): readonly string[] =>
  capped(observation.world.prefix === '' ? [] : populationLinesOf(observation.population));

/** What was asked and answered, a line for each call. */
export const happened = ({ observation }: Broken): readonly string[] =>
  capped(observation.steps.flatMap((_, at) => callLines(observation, at)));

function capped(lines: readonly string[]): readonly string[] {
  const most = lines.length <= MOST_LINES ? MOST_LINES : MOST_LINES - 1;
  const more = lines.length - most;
  return [...lines.slice(0, most).map(legible), ...(more > 0 ? [`… and ${more} more`] : [])];
}

/** The script that shows the break again. */
export function scriptFor({ id, reason, observation }: Broken, { endpoint }: ReportOptions): string {
  const contract = CONTRACTS.find((one) => one.id === id);
  return scriptOf(observation, {
    reason,
    ...(endpoint !== undefined && { endpoint }),
    ...(contract !== undefined && { contract }),
  });
}

/** How to see it again. */
export const againLine = (outcome: Broken, { replay }: ReportOptions): string =>
  replay?.(outcome) ?? `seed ${outcome.seed}, path ${JSON.stringify(outcome.path)}`;
