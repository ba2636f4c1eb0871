import { createFake, type Fake } from '../../src/index.ts';
import { call, type Exchange, signedBy } from '../call.ts';
import { differences } from './differences.ts';
import { editionOf } from './edition-of.ts';
import { answerDifferences, withoutNulls } from './answer-differences.ts';
import type { Observation, Step, WireRequest } from './observation.ts';
import { filled, type Hole, type Values } from './quote.ts';

/** What came of replaying an observation. */
export type Outcome =
  | { readonly tag: 'reproduced' }
  | { readonly tag: 'broken'; readonly difference: string }
  /** It says nothing that an answer could be held to. */
  | { readonly tag: 'undecidable' };

/** The clock of an observation whose date is not known. */
const SOME_DAY = '2026-11-21T20:30:40.050Z';

/** Asks a new fake what was asked of AWS, over the wire, and compares the answers. */
export async function replay(observation: Observation): Promise<Outcome> {
  if (Object.keys(observation.expected).length === 0) return { tag: 'undecidable' };
  try {
    const found: string[] = [];
    for await (const difference of unlikeObserved(observation)) found.push(difference);
    return found.length === 0 ? { tag: 'reproduced' } : { tag: 'broken', difference: found.join('; ') };
  } catch (cause) {
    // A fake that throws has not answered; the other observations still count.
    return { tag: 'broken', difference: `the fake threw ${String(cause)}` };
  }
}

async function* unlikeObserved(observation: Observation): AsyncGenerator<string> {
  const { date, options, given = [], request, readBack, expected, through } = observation;
  const then = Number.isNaN(Date.parse(date)) ? SOME_DAY : date;
  const fake = createFake({ now: () => new Date(then), ...options, edition: editionOf(observation) });
  const wire: Wire = { fake, region: options?.region ?? 'us-east-1', values: new Map() };
  for (const [index, step] of given.entries()) {
    for await (const difference of take(step, wire)) yield `given ${index + 1}: ${difference}`;
  }
  const answer = await send(request, wire);
  const shown = readBack === undefined ? answer : { ...(await send(readBack, wire)), status: answer.status };
  yield* answerDifferences(expected, shown, { nulls: through === 'wire', values: wire.values });
}

interface Wire {
  readonly fake: Fake;
  readonly region: string;
  readonly values: Values;
}

async function* take(step: Step, wire: Wire): AsyncGenerator<string> {
  if ('seed' in step) await wire.fake.seed(typeof step.seed === 'function' ? step.seed() : step.seed);
  else if ('fault' in step) wire.fake.faults.add(step.fault);
  else {
    const { status, text, body } = await send(step.request, wire);
    if (status >= 300) yield `expected success, got ${status} ${text}`;
    yield* differences('body', step.sees ?? {}, withoutNulls(body ?? {}), { whole: false, values: wire.values });
  }
}

async function send(request: WireRequest, { fake, region, values }: Wire): Promise<Exchange> {
  const { method, path, query = {}, headers = {}, body, bytes = 0, account } = request;
  const search = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(filled(value, (hole) => seen(hole, values)))}`,
  );
  const json = body === undefined ? undefined : JSON.stringify(typeof body === 'function' ? body() : body);
  return await call(fake, method, search.length === 0 ? path : `${path}?${search.join('&')}`, {
    host: `https://lambda.${region}.amazonaws.com`,
    headers: { ...(account !== undefined && signedBy(account, region)), ...headers },
    ...(json !== undefined && { body: json.padEnd(bytes) }),
  });
}

function seen({ hole, name = '' }: Hole, values: Values): string {
  const value = values.get(name);
  if (value === undefined) throw new Error(`no ${hole} ${name} was seen yet`);
  return value;
}
