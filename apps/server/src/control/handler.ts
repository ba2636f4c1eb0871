import type { Fake, Snapshot } from '@org/layers-fake';
import type { DurableStore } from '@org/layers-stores/sqlite';
import type { Meter } from '../metrics/meter.ts';
import { readAtMost } from '../read-at-most.ts';

/** What the control paths act on. */
export interface Controlled {
  readonly fake: Fake;
  /** The state that a reset goes back to. */
  readonly initial: Snapshot;
  /** What the server listens on. */
  readonly host: string;
  /** Where the fake's layers are, unless they are in memory. */
  readonly store?: Pick<DurableStore, 'ping'>;
  /** What was counted of requests. */
  readonly meter: Meter;
  /** What health tells. */
  readonly about: object;
}

/** Answers one method of one control path. */
export type Handler = (controlled: Controlled, request: Request) => Promise<Response>;

/** A control path, by method. */
export type Methods = Readonly<Record<string, Handler>>;

/** The answer where there is nothing to tell. */
export const done = (): Response => new Response(null, { status: 204 });

/** Bytes that a control path takes at the most: the longest text that JavaScript holds has about as many letters. */
const LARGEST = 500_000_000;

/** A body of more bytes than a control path takes. */
export class TooLarge extends Error {}

/** @throws SyntaxError for a body that is not JSON, TooLarge for one that is too large. */
export async function bodyOf(request: Request): Promise<unknown> {
  const bytes = request.body === null ? Buffer.alloc(0) : await readAtMost(request.body, LARGEST);
  if (bytes === undefined) throw new TooLarge(`control paths take ${LARGEST} bytes at the most`);
  return JSON.parse(bytes.toString('utf8'));
}
