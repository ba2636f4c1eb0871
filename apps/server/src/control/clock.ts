import { type Clock, InputError } from '@org/layers-fake';
import { bodyOf, type Methods } from './handler.ts';

const now = ({ clock }: { readonly clock: Clock }): Response =>
  Response.json({ now: clock.now().toISOString(), stopped: clock.isStopped() });

/** The fake's time. Every answer tells what it is afterwards. */
export const clockPath: Methods = {
  GET: async ({ fake }) => now(fake),
  POST: async ({ fake }, request) => {
    change(fake.clock, await bodyOf(request));
    return now(fake);
  },
  DELETE: async ({ fake }) => {
    fake.clock.reset();
    return now(fake);
  },
};

/** What each member does, or `undefined` for a value that it does not take. */
const CHANGES: Readonly<Record<string, (value: unknown, clock: Clock) => (() => void) | undefined>> = {
  set: (value, clock) => (isIso(value) ? () => clock.set(new Date(value)) : undefined),
  advance: (value, clock) => (typeof value === 'number' ? () => clock.advance(value) : undefined),
  stop: (value, clock) => (value === true ? clock.stop : undefined),
  start: (value, clock) => (value === true ? clock.start : undefined),
};

const EXPECTED =
  'expected one of {"set": "2026-08-31T12:00:00Z"}, {"advance": milliseconds}, {"stop": true}, {"start": true}';

/**
 * Makes one change of the clock.
 *
 * @throws InputError for anything else; the clock is left as it is.
 */
function change(clock: Clock, body: unknown): void {
  const [[name, value] = ['', undefined], ...others] = Object.entries(Object(body) as object);
  const apply = Object.hasOwn(CHANGES, name) && others.length === 0 ? CHANGES[name]!(value, clock) : undefined;
  if (apply === undefined) throw new InputError('clock', `${EXPECTED}, got ${shown(body)}`);
  apply();
}

/** With a zone: a time without one would mean another on each machine. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

const isIso = (value: unknown): value is string =>
  typeof value === 'string' && ISO.test(value) && !Number.isNaN(Date.parse(value)) && isDay(value.slice(0, 10));

/** Whether there is such a day: engines take the 31st of February for a day in March. */
const isDay = (date: string): boolean => new Date(date).toISOString().startsWith(date);

/** A value, short enough for a message; some are too deep to be written at all. */
function shown(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, 80);
  } catch {
    return 'something else';
  }
}
