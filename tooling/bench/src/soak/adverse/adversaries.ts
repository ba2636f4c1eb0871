/** Where harm is done. */
export interface Place {
  readonly origin: string;
  /** The path of an archive that is larger than the buffers of two sockets. */
  readonly largeArchive: string;
  readonly stop: AbortSignal;
}

/** Clients of one kind, from whom others must not suffer. */
export interface Adversaries {
  readonly name: string;
  /** The server may hold so many bytes more while they are there. */
  readonly mayHold: number;
  readonly arrive: (place: Place) => Promise<Present>;
}

/** Those of a kind who are there. */
export interface Present {
  /** How many they are and what they do. */
  readonly about: string;
  /** They go; returns what was wrong with how they were treated, if anything. */
  readonly leave: () => Promise<string | void>;
}
