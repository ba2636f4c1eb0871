/** One request of the load, and what is expected of its answer. */
export interface Ask {
  /** The operation, in AWS's words; `Download` for the archive of a version. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: string;
  /** The statuses that are right: more than one only where somebody else may have deleted what is asked for. */
  readonly expected: readonly number[];
  /** Takes in what the answer says; returns what is wrong with it, if anything. */
  readonly learn?: (body: Buffer) => string | undefined;
}

export const API = '/2018-10-31/layers';
