import { Inconclusive } from './driver/inconclusive.ts';
import type { Exchange, Observation, Pages } from './observation.ts';
import type { Verdict } from './contract.ts';
import { isOwnDenial } from './own-denial.ts';
import type { Json } from './value.ts';

/** The answer to a step. */
export function exchangeAt({ seen }: Observation<unknown>, step: number): Exchange {
  const at = seen[step];
  if (at === undefined || at === null || 'pages' in at || Array.isArray(at))
    throw new Inconclusive(`step ${step} could not be done`);
  return allowed(at as Exchange);
}

/** The pages of a step that walks. */
export function pagesAt({ seen }: Observation<unknown>, step: number): Pages {
  const at = seen[step];
  if (at === undefined || at === null || !('pages' in at)) throw new Inconclusive(`step ${step} could not be done`);
  at.pages.forEach(allowed);
  return at;
}

/** The answers of a step that does several things at once. */
export function exchangesAt({ seen }: Observation<unknown>, step: number): readonly Exchange[] {
  const at = seen[step];
  if (!Array.isArray(at)) throw new Inconclusive(`step ${step} could not be done`);
  return (at as readonly Exchange[]).map(allowed);
}

/** An answer, unless it is the refusal of a call that the caller's own role may not make. */
function allowed(exchange: Exchange): Exchange {
  if (isOwnDenial(exchange)) throw new Inconclusive(exchange.fault?.message);
  return exchange;
}

/** Whether what was seen is what was wanted, as JSON has it. */
export function equal(what: string, seen: unknown, wanted: unknown): Verdict {
  const [is, should] = [canonical(seen), canonical(wanted)];
  return is === should || `${what}: seen ${is}, wanted ${should}`;
}

/** The first verdict that is none. */
export const all = (...verdicts: readonly Verdict[]): Verdict => verdicts.find((verdict) => verdict !== true) ?? true;

/** The first refusal that a judge utters over many things. */
export function each<Item>(items: Iterable<Item>, holds: (item: Item, index: number) => Verdict): Verdict {
  let index = 0;
  for (const item of items) {
    const verdict = holds(item, index++);
    if (verdict !== true) return verdict;
  }
  return true;
}

/** JSON with the members of objects in order, so that only what they say is compared. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : item,
  ) ?? 'nothing';

/** What a request was refused with. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** The whole text, or what it must contain. */
  readonly text?: string | RegExp;
}

/** Whether an answer is a certain refusal. */
export function refused({ status, fault, output }: Exchange, wanted: Refusal): Verdict {
  const { text } = wanted;
  if (fault === undefined) return `answered ${status} ${withoutLinks(output)}, wanted ${wanted.status} ${wanted.code}`;
  const isText = text === undefined || (text instanceof RegExp ? text.test(fault.message) : text === fault.message);
  return (
    (status === wanted.status && fault.code === wanted.code && isText) ||
    `refused with ${status} ${fault.code} ${JSON.stringify(fault.message)}, wanted ${wanted.status} ${wanted.code}` +
      (text === undefined ? '' : ` ${text instanceof RegExp ? String(text) : JSON.stringify(text)}`)
  );
}

/** An answer as JSON but for links: who has one can use it. */
const withoutLinks = (output: Json | undefined): string | undefined =>
  JSON.stringify(output, (name, item: unknown) => (name === 'Location' ? undefined : item));

/** Whether an answer is a success of a certain status. */
export const succeeded = ({ status, fault }: Exchange, wanted: number): Verdict =>
  fault === undefined
    ? equal('the status', status, wanted)
    : `refused with ${status} ${fault.code} ${JSON.stringify(fault.message)}, wanted ${wanted}`;
