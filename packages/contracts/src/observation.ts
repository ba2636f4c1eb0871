import type { OperationName } from '@org/layers-model';
import type { Population } from './population.ts';
import type { Step } from './step.ts';
import type { Given } from './target.ts';
import type { Json } from './value.ts';

/**
 * One request and its answer, as plain data.
 *
 * @public
 */
export interface Exchange {
  /** The operation; absent where the request is no call of one. */
  readonly operation?: OperationName;
  /** The request's members, references resolved; an archive is its number, size and hash. */
  readonly input: Json;
  /** Who called. */
  readonly as: 'owner' | 'other';
  /** The region that was called. */
  readonly region: string;
  /** The request on the wire, without its signature. */
  readonly request: { readonly method: string; readonly url: string; readonly body?: string };
  /** HTTP status. */
  readonly status: number;
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's text; empty for a download. */
  readonly body: string;
  /** What the SDK made of a success. */
  readonly output?: Json;
  /** What the SDK made of a refusal: the error's name and message. */
  readonly fault?: { readonly code: string; readonly message: string };
  /** The bytes of a download; a number for each, too, where a step keeps them and they are few. */
  readonly bytes?: { readonly size: number; readonly sha256: string; readonly kept?: readonly number[] };
  /** When it was sent and when it was answered, in milliseconds since 1970, by the caller's clock. */
  readonly times: readonly [sent: number, answered: number];
}

/**
 * What was seen of one step.
 *
 * @public
 */
export type Seen = Exchange | Pages | readonly Exchange[] | null;

/**
 * The pages of a walk.
 *
 * @public
 */
export interface Pages {
  /** An exchange for each page. */
  readonly pages: readonly Exchange[];
  /** Why the walk went no further. */
  readonly end: 'no marker' | 'refused' | 'a marker came again' | 'too many pages';
}

/**
 * Where the steps were performed.
 *
 * @public
 */
export interface World {
  /** What stands before the names of this case's layers. */
  readonly prefix: string;
  /** The accounts, where they are known. */
  readonly accounts: { readonly owner?: string; readonly other?: string };
  /** The target's regions, the usual one first. */
  readonly regions: readonly string[];
  /** What was prepared there. */
  readonly given: Given;
}

/**
 * All that was seen of one case: enough to judge it again, later and elsewhere.
 *
 * @public
 */
export interface Observation<Query = Json> {
  /** The scene that was played. */
  readonly scene: string;
  /** What existed. */
  readonly population: Population;
  /** What was asked. */
  readonly query: Query;
  /** Where. */
  readonly world: World;
  /** What was done. */
  readonly steps: readonly Step[];
  /** What was seen of each step. */
  readonly seen: readonly Seen[];
  /** What was seen of the same on another target, where two are compared. */
  readonly against?: { readonly population: Population; readonly world: World; readonly seen: readonly Seen[] };
  /** Why nothing was seen of it there. */
  readonly unmatched?: string;
}
