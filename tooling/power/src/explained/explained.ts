/** A mutant of Stryker's that no contract can catch, and why. */
export interface Explained {
  /** The file, from the root of the repository. */
  readonly file: string;
  /** A line of it as it is now, without its indentation: it need not stand at the same number tomorrow. */
  readonly line: string;
  /** What Stryker calls the kind of change, and what it put there; every one when absent. */
  readonly mutator?: string;
  readonly replacement?: string;
  /** Why no law could see it. */
  readonly because: string;
}

/** Explanations of one file, from the root of the fake's source. */
export const explainedIn = (file: string, all: readonly Omit<Explained, 'file'>[]): readonly Explained[] =>
  all.map((one) => ({ ...one, file: `packages/fake/src/${file}` }));
