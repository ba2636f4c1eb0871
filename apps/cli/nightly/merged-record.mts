import type { RecordedStanding, RunRecord } from '@org/layers-contracts';

/** How a target stands by three accounts; the night's own is written over the main branch's. */
export interface Accounts {
  /** On the main branch. */
  readonly main?: RunRecord | undefined;
  /** As nights before proposed it, and nobody has merged it yet. */
  readonly proposed?: RunRecord | undefined;
  /** After tonight's run. */
  readonly tonight?: RunRecord | undefined;
  /** The contracts that tonight's run judged. */
  readonly judged: ReadonlySet<string>;
}

/** What is known by now: what was judged tonight, and for the rest what was found last. */
export function mergedRecord(accounts: Accounts): RunRecord | undefined {
  const { main, proposed, tonight } = accounts;
  const latest = tonight ?? proposed ?? main;
  if (latest === undefined) return undefined;
  // Tonight's run knows which contracts there are; without one, whoever has heard of them.
  const ids = Object.keys(tonight?.contracts ?? { ...main?.contracts, ...proposed?.contracts });
  const entries = ids.toSorted().map((id) => [id, standingOf(id, accounts)] as const);
  return { ...latest, contracts: Object.fromEntries(entries) };
}

function standingOf(id: string, { main, proposed, tonight, judged }: Accounts): RecordedStanding {
  const [ours, theirs, now] = [main, proposed, tonight].map((record) => record?.contracts[id]);
  // An inconclusive night takes nothing back.
  if (now === undefined || !judged.has(id)) return later(ours, theirs) ?? now!;
  // What is still so has been so since it was proposed.
  return now.kind !== ours?.kind && now.kind === theirs?.kind ? theirs : now;
}

/** A branch may outlive its merge: of two accounts the main branch's is the newer one where it begins later. */
const later = (ours: RecordedStanding | undefined, theirs: RecordedStanding | undefined) =>
  ours !== undefined && theirs !== undefined && theirs.since < ours.since ? ours : (theirs ?? ours);

/** A record as `--records` writes it, one contract a line. */
export const textOf = (record: RunRecord): string =>
  `${JSON.stringify(record, null, 2).replaceAll(
    /\{\s+"kind": ("\w+"),\s+"since": ("[\d-]+")\s+\}/g,
    '{ "kind": $1, "since": $2 }',
  )}\n`;
