import type { Contract } from './contract.ts';
import { CONTRACTS } from './contracts.ts';
import { idsOf } from './ids.ts';
import type { Outcome } from './outcome.ts';
import type { Report } from './report.ts';

/**
 * A contract that a target is known to break.
 *
 * @public
 */
export interface KnownFailure {
  /** The contract. */
  readonly id: string;
  /** Why it is borne with. */
  readonly reason: string;
  /** Since when, as `YYYY-MM-DD`. */
  readonly since: string;
}

/**
 * Reads a list of known failures.
 *
 * @param contracts - whose ids an entry may have.
 * @throws TypeError with a sentence for whoever wrote the list.
 * @public
 */
export function readKnown(json: unknown, contracts: readonly Contract[] = CONTRACTS): readonly KnownFailure[] {
  if (!Array.isArray(json)) throw new TypeError('Known failures must be a list of { id, reason, since }.');
  const ids = idsOf(contracts);
  const seen = new Set<string>();
  return json.map((entry: unknown, at) => {
    const known = readEntry(entry, `Known failure ${at + 1}`, ids);
    if (seen.has(known.id)) throw new TypeError(`Known failure ${at + 1}: ${known.id} is in the list twice.`);
    seen.add(known.id);
    return known;
  });
}

function readEntry(entry: unknown, who: string, ids: ReadonlySet<string>): KnownFailure {
  if (typeof entry !== 'object' || entry === null)
    throw new TypeError(`${who} must be { id, reason, since }, and is ${JSON.stringify(entry)}.`);
  const { id, reason, since } = entry as Partial<Record<keyof KnownFailure, unknown>>;
  if (typeof id !== 'string') throw new TypeError(`${who} has no id.`);
  if (!ids.has(id)) throw new TypeError(`${who}: no contract has the id ${JSON.stringify(id)}.`);
  if (typeof reason !== 'string' || reason.trim() === '') throw new TypeError(`${who} (${id}) has no reason.`);
  if (typeof since !== 'string' || !isDate(since))
    throw new TypeError(
      `${who} (${id}): since must be a day as YYYY-MM-DD, and is ${JSON.stringify(since) ?? 'missing'}.`,
    );
  return { id, reason, since };
}

const isDate = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/**
 * The same report, told what is known: what is listed and broken is `known`, what is listed and holds is `mended`.
 *
 * @public
 */
export function withKnown(report: Report, known: readonly KnownFailure[]): Report {
  const listed = new Map(known.map((entry) => [entry.id, entry]));
  return { ...report, outcomes: report.outcomes.map((outcome) => told(outcome, listed.get(outcome.id))) };
}

function told(outcome: Outcome, known: KnownFailure | undefined): Outcome {
  if (known === undefined) return outcome;
  const { reason: because, since } = known;
  if (outcome.kind === 'broken') return { ...outcome, kind: 'known', because, since };
  if (outcome.kind !== 'held') return outcome;
  const { id, level, source, sentence } = outcome;
  return { id, level, source, sentence, kind: 'mended', because, since };
}
