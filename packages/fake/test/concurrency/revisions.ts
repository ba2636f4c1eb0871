import { only, succeeded } from './batch.ts';
import type { Done } from './perform.ts';

/** The revisions that policies had, from when a fake was made until what it holds is replaced. */
export class Revisions {
  readonly #given = new Set<string>();
  readonly #texts = new Map<string, string>();

  /** Takes answers into account; a sentence for a revision that was given before, or that names two policies. */
  *seenIn(done: readonly Done[]): Generator<string> {
    for (const { exchange } of succeeded(done, 'add')) {
      const { RevisionId } = exchange!.body;
      if (this.#given.has(RevisionId)) yield `the revision ${RevisionId} was given twice`;
      this.#given.add(RevisionId);
    }
    for (const { exchange } of only(done, 'policy')) {
      if (exchange!.status !== 200) continue;
      const { Policy, RevisionId } = exchange!.body;
      if ((this.#texts.get(RevisionId) ?? Policy) !== Policy) yield `the revision ${RevisionId} has two policies`;
      this.#texts.set(RevisionId, Policy);
    }
  }
}
