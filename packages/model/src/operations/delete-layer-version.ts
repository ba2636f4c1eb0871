import type { Binding } from '../binding.ts';
import type { LayerName, VersionNumber } from '../layer.ts';

/**
 * Deletes one version of a layer; deleting what is not there succeeds too (recorded 2026-01-12).
 *
 * @public
 */
export interface DeleteLayerVersionRequest {
  /** Name or ARN of the layer. */
  readonly LayerName: LayerName;
  /** Number of the version. */
  readonly VersionNumber: VersionNumber;
}

/**
 * Nothing: the answer has no body.
 *
 * @public
 */
export interface DeleteLayerVersionResponse {}

/**
 * DeleteLayerVersion on the wire.
 *
 * @public
 */
export const deleteLayerVersion: Binding<DeleteLayerVersionRequest> = {
  method: 'DELETE',
  path: '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}',
  status: 204,
  members: { LayerName: 'path', VersionNumber: 'path' },
  faults: [
    'InvalidParameterValueException',
    'ServiceException',
    'TooManyRequestsException',
    'ResourceNotFoundException',
  ],
};
