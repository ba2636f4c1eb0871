/**
 * How the newest version of a layer is looked for where its versions cannot be listed.
 *
 * @public
 */
export interface Search {
  /** Whether the version of this number can be had. */
  readonly exists: (version: number) => Promise<boolean>;
  /** A version that is known to have existed, also one that is deleted by now; 0 where none is. */
  readonly from?: number;
  /** So many numbers one after the other may be missing, deleted or not shared, before it is believed that none follow. */
  readonly gap?: number;
}

/** Missing numbers between two versions of a public layer: rarely more than one, where somebody deleted a bad release. */
const GAP = 5;

/**
 * Finds the newest version of a layer by asking for numbers: AWS lists versions to their owner alone. Numbers are asked
 * one at a time, in steps that double and then halve, so that hundreds of versions take tens of calls.
 *
 * What is behind so many missing numbers as a gap has may not be seen: a later version, and where none is known every
 * version, if the first are gone. Where the known one is gone and nothing is above it, the numbers just below it are
 * asked, and then those from 1 on.
 *
 * @returns its number; `undefined` where none could be had.
 * @public
 */
export async function newestVersion({ exists, from = 0, gap = GAP }: Search): Promise<number | undefined> {
  const ask = remembering(exists);
  const above = await newestFrom(from, ask, gap);
  if (above > 0 && (await ask(above))) return above;
  // What was known is deleted by now, with nothing above it.
  for (let version = from - 1; version > Math.max(0, from - 1 - gap); version -= 1)
    if (await ask(version)) return version;
  return from === 0 ? undefined : await newestVersion({ exists: ask, gap });
}

/** The greatest number from one on that can be had; that number itself where none above it can. */
async function newestFrom(from: number, ask: Search['exists'], gap: number): Promise<number> {
  /** The first version that can be had, among so many numbers from here on as a gap can hide. */
  const firstFrom = async (start: number): Promise<number | undefined> => {
    for (let version = start; version < start + gap; version += 1) if (await ask(version)) return version;
    return undefined;
  };
  let newest = from;
  // Nothing follows from here on.
  let beyond = Infinity;
  for (let step = 1; beyond - newest > 1; step *= 2) {
    const start = beyond === Infinity ? newest + step : newest + Math.floor((beyond - newest) / 2);
    const found = await firstFrom(start);
    if (found === undefined) beyond = start;
    else newest = found;
  }
  return newest;
}

/** Asks for no number twice. */
function remembering(exists: Search['exists']): Search['exists'] {
  const answers = new Map<number, boolean>();
  return async (version) => {
    const answer = answers.get(version) ?? (await exists(version));
    answers.set(version, answer);
    return answer;
  };
}
