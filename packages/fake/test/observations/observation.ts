import type { Edition, OperationName } from '@org/layers-model';
import type { FakeOptions, FaultRule, Seed } from '../../src/index.ts';
import type { Text } from './quote.ts';

/** How far an observation can be trusted: a capture of AWS, a third party's word about AWS, or AWS's own pages. */
export const LEVELS = ['recorded', 'reported', 'documented'] as const;

export type Level = (typeof LEVELS)[number];

/** A request as it travels. */
export interface WireRequest {
  readonly operation: OperationName;
  readonly method: 'GET' | 'POST' | 'DELETE' | 'OPTIONS';
  /** Its labels encoded. */
  readonly path: string;
  /** Not yet encoded; a named hole stands for the value that was seen in it. */
  readonly query?: Readonly<Record<string, Text>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. A function where it is large. */
  readonly body?: object | (() => object);
  /** Spaces follow the body until the request has so many bytes. */
  readonly bytes?: number;
  /** The caller's account, where it is not the owner's. */
  readonly account?: string;
}

/** What was there before the observed request. */
export type Step =
  | { readonly seed: Seed | (() => Seed) }
  | { readonly fault: FaultRule }
  /** A request that succeeds, and members of its answer that matter later. */
  | { readonly request: WireRequest; readonly sees?: object };

/**
 * What an observation says of the answer, and nothing more. JSON may have texts with holes anywhere.
 */
export interface Expected {
  readonly status?: number;
  /** Code of the error: the `x-amzn-errortype` header. */
  readonly code?: string;
  /** Text of the error, in `message` or `Message`. */
  readonly text?: Text;
  /** `null` for a header that is not there. */
  readonly headers?: Readonly<Record<string, Text | null>>;
  /** The body as JSON: these members and no others. */
  readonly body?: object;
  /** Some members of the body, at any depth. */
  readonly includes?: object;
  /** The body as sent. */
  readonly bytes?: Text;
  /** The recorded `content-length`. */
  readonly length?: number;
}

/**
 * Something that AWS, or somebody who asked it, was seen to answer.
 */
export interface Observation {
  /** Unique; as in the project's collection of observations, where it stands there. */
  readonly id: string;
  readonly level: Level;
  /** AWS answered otherwise later. */
  readonly superseded?: true;
  /** When it was seen, as exactly as is known: `2026-01-12T15:31:58Z`, `2020-04`, `unknown`. The fake's clock shows it. */
  readonly date: string;
  /** Where it can be read. */
  readonly source: string;
  /**
   * What it was seen through. Only the wire shows nulls: an SDK (`boto`), an acceptance test (`terraform`), a client's
   * error (`client`) and a page of the documentation (`page`) do not.
   */
  readonly through: 'wire' | 'boto' | 'terraform' | 'client' | 'page';
  /** Account and region in which it was seen, what lay in S3 and who was in an organisation. */
  readonly options?: Pick<FakeOptions, 'account' | 'region' | 'now' | 'objects' | 'organizations'>;
  /** In order. */
  readonly given?: readonly Step[];
  readonly request: WireRequest;
  /** The request whose body shows the effect, where the recorder looked there. */
  readonly readBack?: WireRequest;
  readonly expected: Expected;
  /** An edition that is not the newest of that date, and why. */
  readonly edition?: { readonly edition: Edition; readonly why: string };
  /** What of it no fake can answer, and why. */
  readonly beyond?: readonly string[];
}
