import type { FaultCode } from './faults.ts';

/**
 * Where a request member travels: in the path, in the query string or in the JSON body.
 * In each place it goes by its own name: the layers API renames none.
 *
 * @public
 */
export type Place = 'path' | 'query' | 'body';

/**
 * How an operation maps to HTTP, from the Lambda service model (rest-json, botocore 1.43.67).
 *
 * @public
 */
export interface Binding<Request> {
  /** HTTP method. */
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path with its labels in braces, e.g. `/2018-10-31/layers/{LayerName}/versions`. */
  readonly path: string;
  /** Query parameters whose literal value selects the operation. */
  readonly query?: Readonly<Record<string, string>>;
  /** HTTP status of success. */
  readonly status: 200 | 201 | 204;
  /** The place of each request member. */
  readonly members: { readonly [Member in keyof Request]-?: Place };
  /** Errors that the model declares for the operation. */
  readonly faults: readonly FaultCode[];
}
