import type { Architecture } from '../architectures.ts';
import type { Binding } from '../binding.ts';
import type { LayersListItem } from '../layer.ts';
import type { Runtime } from '../runtimes.ts';

/**
 * Asks for the layers of the caller's account and region, each with its newest matching version.
 * Members stand in the order in which the service reports violations (reported, Floci 2026-08-31).
 *
 * @public
 */
export interface ListLayersRequest {
  /**
   * How many layers a page may hold; 50 when absent.
   * @TJS-type integer
   * @minimum 1
   * @maximum 50
   */
  readonly MaxItems?: number;
  /** Only layers with a version that declares this runtime. */
  readonly CompatibleRuntime?: Runtime;
  /** Only layers with a version that declares this architecture. */
  readonly CompatibleArchitecture?: Architecture;
  /** The `NextMarker` of the page before. */
  readonly Marker?: string;
}

/**
 * One page of layers, by ascending name.
 *
 * @public
 */
export interface ListLayersResponse {
  /** The layers of this page. */
  readonly Layers?: readonly LayersListItem[];
  /** What to ask for the next page with; an explicit `null` on the last. */
  readonly NextMarker?: string | null;
}

/**
 * ListLayers on the wire.
 *
 * @public
 */
export const listLayers: Binding<ListLayersRequest> = {
  method: 'GET',
  path: '/2018-10-31/layers',
  status: 200,
  members: { MaxItems: 'query', CompatibleRuntime: 'query', CompatibleArchitecture: 'query', Marker: 'query' },
  faults: ['InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException'],
};
