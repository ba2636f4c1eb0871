import type { Fake, Snapshot } from '@org/layers-fake';

/** What the control paths act on. */
export interface Controlled {
  readonly fake: Fake;
  /** The state that a reset goes back to. */
  readonly initial: Snapshot;
  /** What the server listens on. */
  readonly host: string;
  /** What health tells. */
  readonly about: object;
}

/** Answers one method of one control path. */
export type Handler = (controlled: Controlled, request: Request) => Promise<Response>;

/** A control path, by method. */
export type Methods = Readonly<Record<string, Handler>>;

/** The answer where there is nothing to tell. */
export const done = (): Response => new Response(null, { status: 204 });

/** @throws SyntaxError for a body that is not JSON. */
export const bodyOf = async (request: Request): Promise<unknown> => JSON.parse(await request.text());
