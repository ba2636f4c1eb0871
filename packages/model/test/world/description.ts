/** Where a member of a request travels. `header` and `payload` are places that the layers API does not use yet. */
export type DescribedPlace = 'path' | 'query' | 'body' | 'header' | 'payload';

/** One operation, as plainly as both the SDK and the model can tell it. */
export interface DescribedOperation {
  method: string;
  path: string;
  /** Query parameters whose literal value selects the operation. */
  query: Record<string, string>;
  status: number;
  members: Record<string, DescribedPlace>;
  required: string[];
  response: string[];
  faults: string[];
}

/** One error. */
export interface DescribedFault {
  status: number;
  /** The body member that carries the text. */
  text: string;
}

/**
 * The layers API as one party describes it.
 * The SDK and the model are read into the same form, so that comparing them is comparing data.
 */
export interface Description {
  operations: Record<string, DescribedOperation>;
  /** Members of the structures inside requests and responses, by structure. */
  shapes: Record<string, string[]>;
  faults: Record<string, DescribedFault>;
  enums: Record<string, string[]>;
}
