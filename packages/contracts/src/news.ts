import type { Level } from './contract.ts';
import { CONTRACTS } from './contracts.ts';
import { idsOf } from './ids.ts';
import { LEVELS } from './report/rank.ts';
import type { Outcome } from './outcome.ts';
import { type RunRecord, type Standing, standingOf } from './record.ts';
import type { Report } from './report.ts';

/**
 * What changed for one contract since the last record.
 *
 * @public
 */
export interface News {
  /** The contract. */
  readonly id: string;
  /** What happened. */
  readonly what: 'newly broken' | 'AWS does otherwise' | 'mended' | 'first judged' | 'new law' | 'law gone';
  /** How it stood; `absent` where nobody had asked. */
  readonly was: Standing | 'absent';
  /** Since when it had stood so, as `YYYY-MM-DD`. */
  readonly since?: string;
  /** How it stands now; `absent` where there is no such contract any more. */
  readonly is: Standing | 'absent';
  /** How its law is known. */
  readonly level?: Level;
  /** The law; empty where there is none any more. */
  readonly sentence: string;
  /** Of a break: what was seen, and what was wanted. */
  readonly reason?: string;
}

/** The worst first. */
const ORDER = ['newly broken', 'AWS does otherwise', 'mended', 'first judged', 'new law', 'law gone'] as const;

/**
 * What changed since the last record; where there is none, what is broken. What could not be judged is no news, nor
 * is a break that somebody has listed as known.
 *
 * @public
 */
export function newsOf(report: Report, before: RunRecord | undefined): readonly News[] {
  const told = report.outcomes.flatMap((outcome) => newsOfOne(outcome, report, before) ?? []);
  return [...told, ...goneSince(report, before)].toSorted((left, right) => rankOf(left) - rankOf(right));
}

const rankOf = ({ what, level = 'observed' }: News): number =>
  ORDER.indexOf(what) * LEVELS.length + LEVELS.indexOf(level);

function newsOfOne(outcome: Outcome, { authority }: Report, before: RunRecord | undefined): News | undefined {
  const { id, level, sentence } = outcome;
  const former = before?.contracts[id];
  const was = former?.kind ?? 'absent';
  const is = standingOf(outcome);
  const what = whatHappened(was, is, {
    isOtherwise: authority && level === 'observed',
    isFirstRun: before === undefined,
  });
  if (what === undefined || outcome.kind === 'known') return undefined;
  return {
    id,
    what,
    was,
    ...(former !== undefined && { since: former.since }),
    is,
    level,
    sentence,
    ...(outcome.kind === 'broken' && { reason: outcome.reason }),
  };
}

function whatHappened(
  was: News['was'],
  is: Standing,
  { isOtherwise, isFirstRun }: { readonly isOtherwise: boolean; readonly isFirstRun: boolean },
): News['what'] | undefined {
  if (is === was) return undefined;
  if (is === 'broken') return isOtherwise ? 'AWS does otherwise' : 'newly broken';
  if (was === 'absent') return isFirstRun ? undefined : 'new law';
  if (is === 'unjudged') return undefined;
  return was === 'broken' ? 'mended' : 'first judged';
}

/** Contracts of the record that exist no more; those that were only not asked this time do. */
function goneSince({ outcomes }: Report, before: RunRecord | undefined): readonly News[] {
  const ids = idsOf(CONTRACTS);
  const asked = new Set(outcomes.map(({ id }) => id));
  return Object.entries(before?.contracts ?? {})
    .filter(([id]) => !ids.has(id) && !asked.has(id))
    .map(([id, { kind, since }]) => ({ id, what: 'law gone', was: kind, since, is: 'absent', sentence: '' }));
}
