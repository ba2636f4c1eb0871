import { CONTRACTS } from './contracts.ts';
import { idsOf } from './ids.ts';
import type { Outcome } from './outcome.ts';
import type { Report } from './report.ts';

/**
 * How a contract stands on a target: whether it was ever judged, and what was found when it was judged last.
 *
 * @public
 */
export type Standing = 'held' | 'broken' | 'unjudged';

/**
 * How a contract stands, and since which day, as `YYYY-MM-DD`.
 *
 * @public
 */
export interface RecordedStanding {
  /** How. */
  readonly kind: Standing;
  /** Since when. */
  readonly since: string;
}

/**
 * What is known of a target after its last run: small enough to be committed, and the same where nothing has changed.
 *
 * @public
 */
export interface RunRecord {
  /** The target's name. */
  readonly target: string;
  /** The day of the last run, as `YYYY-MM-DD`. */
  readonly date: string;
  /** How each contract stands, by id in alphabetical order. */
  readonly contracts: Readonly<Record<string, RecordedStanding>>;
}

/** How an outcome lets its contract stand; a skip and what is inconclusive say nothing. */
export function standingOf({ kind }: Outcome): Standing {
  if (kind === 'held' || kind === 'mended') return 'held';
  return kind === 'broken' || kind === 'known' ? 'broken' : 'unjudged';
}

/**
 * What to keep of a run. What it could not judge, or did not ask, stands as it stood before.
 *
 * @public
 */
export function recordOf(report: Report, before?: RunRecord): RunRecord {
  const date = report.began.slice(0, 10);
  const ids = idsOf(CONTRACTS);
  const former = Object.entries(before?.contracts ?? {});
  const kept = former.filter(([id]) => ids.has(id));
  const judged = report.outcomes.map((outcome): readonly [string, RecordedStanding] => {
    const kind = standingOf(outcome);
    const was = before?.contracts[outcome.id];
    const stays = was !== undefined && (kind === 'unjudged' || kind === was.kind);
    return [outcome.id, stays ? was : { kind, since: date }];
  });
  const all = new Map([...kept, ...judged]);
  const sorted = [...all].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return { target: report.target, date, contracts: Object.fromEntries(sorted) };
}

/**
 * A record as text, one contract a line, so that a change is a line of a diff.
 *
 * @public
 */
export function writeRecord({ target, date, contracts }: RunRecord): string {
  const lines = Object.entries(contracts).map(
    ([id, { kind, since }]) => `    ${JSON.stringify(id)}: { "kind": "${kind}", "since": "${since}" }`,
  );
  const body = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  return `{\n  "target": ${JSON.stringify(target)},\n  "date": "${date}",\n  "contracts": ${body}\n}\n`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a record.
 *
 * @throws TypeError with a sentence that says what is wrong with it.
 * @public
 */
export function readRecord(json: unknown): RunRecord {
  const { target, date, contracts } = (json ?? {}) as Partial<Record<keyof RunRecord, unknown>>;
  if (typeof target !== 'string')
    throw new TypeError('A record must be { target, date, contracts }: target is missing.');
  if (typeof date !== 'string' || !DAY.test(date))
    throw new TypeError(`The record of ${target}: date must be a day as YYYY-MM-DD, and is ${JSON.stringify(date)}.`);
  if (typeof contracts !== 'object' || contracts === null || Array.isArray(contracts))
    throw new TypeError(`The record of ${target}: contracts must be an object by id.`);
  return {
    target,
    date,
    contracts: Object.fromEntries(
      Object.entries(contracts).map(([id, entry]: [string, unknown]) => [id, readStanding(entry, id)]),
    ),
  };
}

function readStanding(entry: unknown, id: string): RecordedStanding {
  const { kind, since } = (entry ?? {}) as Partial<Record<keyof RecordedStanding, unknown>>;
  if (kind !== 'held' && kind !== 'broken' && kind !== 'unjudged')
    throw new TypeError(`The record of ${id}: kind must be held, broken or unjudged, and is ${JSON.stringify(kind)}.`);
  if (typeof since !== 'string' || !DAY.test(since))
    throw new TypeError(`The record of ${id}: since must be a day as YYYY-MM-DD, and is ${JSON.stringify(since)}.`);
  return { kind, since };
}
