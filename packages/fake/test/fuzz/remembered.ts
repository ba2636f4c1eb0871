import fc from 'fast-check';
import { type Edit, editText, textEdits } from './edit.ts';

/** What an answer may hold that a later request can send back. */
export interface Memory {
  /** Markers of ListLayers. */
  readonly layers: string[];
  /** Markers of ListLayerVersions. */
  readonly versions: string[];
  /** Revisions of policies. */
  readonly revision: string[];
  /** Links to archives. */
  readonly link: string[];
}

/** A text that is known only when the request is sent: one that an earlier answer held, perhaps altered. */
export interface Remembered {
  readonly kind: keyof Memory;
  /** Which of them, the newest first, counted around the end as often as needed. */
  readonly pick: number;
  readonly edits: readonly Edit<string>[];
}

/** Something said in a request. */
export type Said = string | Remembered;

/** A memory that holds nothing yet. */
export const emptyMemory = (): Memory => ({ layers: [], versions: [], revision: [], link: [] });

/** Keeps what an answer holds. */
export function remember(memory: Memory, answer: unknown): void {
  const { Layers, NextMarker, RevisionId, Content } = (answer ?? {}) as Record<string, any>;
  if (typeof NextMarker === 'string') memory[Layers === undefined ? 'versions' : 'layers'].push(NextMarker);
  if (typeof RevisionId === 'string') memory.revision.push(RevisionId);
  if (typeof Content?.Location === 'string') memory.link.push(Content.Location);
}

/** Sent while nothing was remembered: near enough to be read. */
const STAND_INS: Readonly<Record<keyof Memory, string>> = {
  layers: 'AAAA',
  versions: 'AAAA',
  revision: '4b1a25aa-9b6f-4f33-8d4c-1a2b3c4d5e6f',
  link: 'https://awslambda-us-east-1-layers.s3.us-east-1.amazonaws.com/snapshots/123456789012/fonts?X-Amz-Signature=0',
};

/** What is really sent. */
export function recall(memory: Memory, said: Said): string {
  if (typeof said === 'string') return said;
  const known = memory[said.kind];
  return editText(known.at(-1 - (said.pick % known.length)) ?? STAND_INS[said.kind], said.edits);
}

const pick = fc.constantFrom(0, 0, 0, 0, 1, 2, 5);

/** Something remembered, as it was. */
export const remembered = (kind: keyof Memory): fc.Arbitrary<Remembered> =>
  fc.record({ kind: fc.constant(kind), pick, edits: fc.constant([]) });

/** Something remembered, altered. */
export const altered = (kind: keyof Memory): fc.Arbitrary<Remembered> =>
  fc.record({
    kind: fc.constant(kind),
    pick,
    edits: textEdits('', 'A', '=', '0', '%', '&X-Amz-Expires=1', '\0', '-', '/', 'é'),
  });
