import type { Architecture } from '../architectures.ts';
import type { Binding } from '../binding.ts';
import type { LayerName, LayerVersionsListItem } from '../layer.ts';
import type { Runtime } from '../runtimes.ts';

/**
 * Asks for the versions of one layer, newest first.
 * Members stand in the order in which the service reports violations; the place of `LayerName` in it is unknown.
 *
 * @public
 */
export interface ListLayerVersionsRequest {
  /** Name or ARN of the layer; a layer that never existed has no versions, which is no error. */
  readonly LayerName: LayerName;
  /**
   * How many versions a page may hold; 50 when absent.
   * @TJS-type integer
   * @minimum 1
   * @maximum 50
   */
  readonly MaxItems?: number;
  /** Only versions that declare this runtime. */
  readonly CompatibleRuntime?: Runtime;
  /** Only versions that declare this architecture. */
  readonly CompatibleArchitecture?: Architecture;
  /** The `NextMarker` of the page before. */
  readonly Marker?: string;
}

/**
 * One page of the versions of a layer, by descending number.
 *
 * @public
 */
export interface ListLayerVersionsResponse {
  /** The versions of this page. */
  readonly LayerVersions?: readonly LayerVersionsListItem[];
  /** What to ask for the next page with; an explicit `null` on the last. */
  readonly NextMarker?: string | null;
}

/**
 * ListLayerVersions on the wire.
 *
 * @public
 */
export const listLayerVersions: Binding<ListLayerVersionsRequest> = {
  method: 'GET',
  path: '/2018-10-31/layers/{LayerName}/versions',
  status: 200,
  members: {
    LayerName: 'path',
    MaxItems: 'query',
    CompatibleRuntime: 'query',
    CompatibleArchitecture: 'query',
    Marker: 'query',
  },
  faults: [
    'InvalidParameterValueException',
    'ServiceException',
    'TooManyRequestsException',
    'ResourceNotFoundException',
  ],
};
