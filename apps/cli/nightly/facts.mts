import type { AskedRegion } from './asked-region.mts';

/** Something that the issue is about. */
export interface Fact {
  /** What. The same words every night that it is so. */
  readonly text: string;
  /** What else is to be said of it tonight. */
  readonly note: string;
}

/**
 * What there is to tell of a region: what stands otherwise than on the main branch and has to do with a break, what
 * fails, and a run that did not come to its end. What was not judged tonight is told as it was found last.
 *
 * @param known - the contracts that are known to be broken.
 */
export function factsOf(region: AskedRegion, known: ReadonlySet<string>): readonly Fact[] {
  const { code, outcomes } = region;
  const mended = outcomes.filter(({ kind }) => kind === 'mended').map(({ id }) => fact(`\`${id}\` is mended`));
  const facts = [...standingsOf(region, known), ...mended];
  if (code === undefined) return [fact('no report: the job failed before it had one'), ...facts];
  // Code 1 is a break, which is told already.
  const isTold = code === '0' || (code === '1' && facts.length > 0);
  return isTold ? facts : [fact(`the run ended with code ${code}`), ...facts];
}

function standingsOf({ record, outcomes, judged }: AskedRegion, known: ReadonlySet<string>): readonly Fact[] {
  const { main, merged } = record;
  const failing = new Set(outcomes.filter(({ level }) => level !== 'observed').map(({ id }) => id));
  const ids = Object.keys({ ...main?.contracts, ...merged?.contracts }).filter((id) => !known.has(id));
  return ids.toSorted().flatMap((id) => {
    const { kind: was = 'absent' } = main?.contracts[id] ?? {};
    const { kind: is = 'absent', since } = merged?.contracts[id] ?? {};
    const isNews = was !== is && (was === 'broken' || is === 'broken');
    if (!isNews && !(is === 'broken' && failing.has(id))) return [];
    const isOld = since !== undefined && !judged.has(id);
    const text = is === 'absent' ? `the law \`${id}\` is gone` : `\`${id}\` is ${is}`;
    return [fact(text, isOld ? `, found on ${since}; not judged tonight` : '')];
  });
}

const fact = (text: string, note = ''): Fact => ({ text, note });
