import type { Exchange, Pages, Seen, World } from '../observation.ts';
import type { CallStep, RawStep, Step, WalkStep } from '../step.ts';
import type { Json, Value } from '../value.ts';
import { Inconclusive, Unanswered } from './inconclusive.ts';
import type { ResolvedDownload } from './line.ts';
import { memberOf, resolve, type Resolved, type Surroundings, textOf } from './resolve.ts';

/** What steps are done with: calls that are paced, counted and tried again. */
export interface Hands {
  readonly call: (step: CallStep, input: { readonly [member: string]: Resolved }) => Promise<Exchange>;
  readonly raw: (step: RawStep, resolveAll: (value: Value) => Resolved) => Promise<Exchange>;
  readonly download: (request: ResolvedDownload) => Promise<Exchange>;
  readonly wait: (seconds: number) => Promise<void>;
  /** Does several at once; what each waits for before it goes is the hands' own business. */
  readonly together: (
    tasks: readonly (() => Promise<Exchange>)[],
    order: number | undefined,
  ) => Promise<readonly Exchange[]>;
}

/** A walk over a list that never ends is cut here. */
const MOST_PAGES = 200;

/**
 * Does steps one after the other and says what was seen of each; `null` for one that an earlier answer made
 * impossible, since what it refers to is not there.
 *
 * @throws Inconclusive where a call could not be answered.
 */
export async function perform(steps: readonly Step[], world: World, hands: Hands): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const around: Surroundings = { world, answerOf: (step) => lastExchange(seen[step]) };
  for (const step of steps) {
    try {
      seen.push(await performOne(step, around, hands));
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      seen.push(null);
    }
  }
  return seen;
}

async function performOne(step: Step, around: Surroundings, hands: Hands): Promise<Seen> {
  if ('walk' in step) return await walk(step, around, hands);
  if ('together' in step)
    return await hands.together(
      step.together.map((one) => async () => await exchange(one, around, hands)),
      step.order,
    );
  if ('download' in step) {
    const { download, ...how } = step;
    return await hands.download({ ...how, url: linkOf(textOf(resolve(download, around))) });
  }
  if ('wait' in step) {
    await hands.wait(step.wait);
    return null;
  }
  return await exchange(step, around, hands);
}

/** @throws Unanswered where a link is no URL of the web, as moto's `s3://` is none. */
function linkOf(text: string): string {
  if (/^https?:/.test(text) && URL.canParse(text)) return text;
  throw new Unanswered(`${JSON.stringify(text)} is no link`);
}

async function exchange(step: CallStep | RawStep, around: Surroundings, hands: Hands): Promise<Exchange> {
  if ('raw' in step) return await hands.raw(step, (value) => resolve(value, around));
  return await hands.call(step, membersOf(step.with, around));
}

async function walk(step: WalkStep, around: Surroundings, hands: Hands): Promise<Pages> {
  const { walk: operation, sizes, with: members, ...caller } = step;
  const input = membersOf(members, around);
  const pages: Exchange[] = [];
  const markers = new Set<Json>();
  for (let marker: Json | undefined; pages.length < MOST_PAGES;) {
    const size = sizes[pages.length];
    const page = await hands.call(
      { call: operation, with: {}, ...caller },
      { ...input, ...(size !== undefined && { MaxItems: size }), ...(marker !== undefined && { Marker: marker }) },
    );
    pages.push(page);
    if (page.fault !== undefined) return { pages, end: 'refused' };
    marker = memberOf(page.output, 'NextMarker');
    if (marker === undefined || marker === null) return { pages, end: 'no marker' };
    if (markers.has(marker)) return { pages, end: 'a marker came again' };
    markers.add(marker);
  }
  return { pages, end: 'too many pages' };
}

const membersOf = (
  members: { readonly [member: string]: Value },
  around: Surroundings,
): { readonly [member: string]: Resolved } => resolve(members, around) as { readonly [member: string]: Resolved };

/** The answer that a reference to a step means: of a walk the last page, of several none. */
function lastExchange(seen: Seen | undefined): Exchange | undefined {
  if (seen === undefined || seen === null) return undefined;
  if ('pages' in seen) return seen.pages.at(-1);
  if (Array.isArray(seen)) throw new Inconclusive('a step refers to several answers at once');
  return seen as Exchange;
}
