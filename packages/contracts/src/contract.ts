import type { Observation } from './observation.ts';
import type { Scene } from './scene.ts';
import type { Need } from './target.ts';

/**
 * How we know: `documented` by AWS's pages or its model; `recorded` in a capture of AWS, or reported by somebody who
 * measured; `observed`: to be learned from AWS, so that a break there is news, while on the fake it must hold.
 *
 * @public
 */
export type Level = 'documented' | 'recorded' | 'observed';

/**
 * Whether an observation agrees with a contract: `true`, or a sentence that says what was seen and what was wanted.
 *
 * @public
 */
export type Verdict = true | string;

/**
 * One thing that is true of every implementation of the layers API.
 *
 * @public
 */
export interface Contract {
  /** `theme/name`; it never changes its meaning. */
  readonly id: string;
  /** How we know. */
  readonly level: Level;
  /** Who says so, and when. */
  readonly source: string;
  /** The law, in one sentence. */
  readonly sentence: string;
  /** What the target must offer beside what the scene needs. */
  readonly needs: readonly Need[];
  /** What is set up and asked. */
  readonly scene: Scene;
  /** Judges what was seen. */
  readonly holds: (observation: Observation) => Verdict;
}

/** A contract as its theme writes it. */
export interface Law<Query> extends Omit<Contract, 'scene' | 'needs' | 'holds'> {
  readonly needs?: readonly Need[];
  readonly holds: (observation: Observation<Query>) => Verdict;
}

/** Makes contracts of laws over one scene. */
export const contractsOver = <Query>(scene: Scene<Query>, laws: readonly Law<Query>[]): readonly Contract[] =>
  laws.map(({ needs = [], holds, ...law }) => ({
    ...law,
    needs,
    // The observation of a scene holds that scene's query: check and replay pair them by the scene's name.
    scene: scene as Scene,
    holds: holds as unknown as Contract['holds'],
  }));
