import type { Report } from '../report.ts';

/** What two targets were asked, as the end of a sentence. */
export const usedBy = ({ used, usedAgainst, took }: Report): string =>
  `${used.calls} calls${usedAgainst === undefined ? '' : ` and ${usedAgainst.calls} on the other target`} in ${(took / 1000).toFixed(1)} s`;

/** Of so many laws that could be judged one may be inconclusive, and nobody need be told. */
const ONE_OF = 10;

/** What is said where much was not judged: that nothing was found to be broken says little then. */
export function warningOf({ outcomes }: Report): string | undefined {
  const able = outcomes.filter(({ kind }) => kind !== 'skipped');
  const silent = able.filter(({ kind }) => kind === 'inconclusive');
  return silent.length * ONE_OF <= able.length
    ? undefined
    : `Little was judged: ${silent.length} of ${able.length} laws that could be are inconclusive.`;
}
